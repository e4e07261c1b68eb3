CREATE SCHEMA vendor;
COMMENT ON SCHEMA vendor IS 'Companies that sell services to us.';

CREATE TABLE vendor.vendor (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    name          text NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
    legal_entity  text,
    country       char(2) CHECK (country ~ '^[A-Z]{2}$'),
    website       text CHECK (website ~ '^https://'),
    claim_email   text CHECK (claim_email LIKE '_%@_%'),
    notes         text,
    sample        boolean NOT NULL DEFAULT false,
    version       integer NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX vendor_name_is_unique ON vendor.vendor (lower(name));
COMMENT ON TABLE vendor.vendor IS 'A vendor. Which legal entity signs matters: SLA text, currency, law and data location follow from it.';
COMMENT ON COLUMN vendor.vendor.country IS 'ISO 3166-1 alpha-2 code of the country in which the legal entity sits.';
COMMENT ON COLUMN vendor.vendor.claim_email IS 'Where claims go unless a contract names another channel.';
COMMENT ON COLUMN vendor.vendor.version IS 'Optimistic lock: counts up with each change.';
COMMENT ON COLUMN vendor.vendor.sample IS 'Belongs to the sample workspace and goes with it.';
