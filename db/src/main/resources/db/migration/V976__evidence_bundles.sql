CREATE TABLE report.evidence_bundle (
    claim_id        uuid NOT NULL REFERENCES claim.claim (id) ON DELETE CASCADE,
    number          integer NOT NULL CHECK (number > 0),
    claim_version   integer NOT NULL,
    copy            text NOT NULL CHECK (copy IN ('VENDOR', 'ORIGINAL')),
    language        text NOT NULL CHECK (language IN ('en', 'ar', 'zh-Hans')),
    content_sha256  text NOT NULL,
    manifest        text NOT NULL,
    manifest_sha256 text NOT NULL CHECK (manifest_sha256 = encode(sha256(convert_to(manifest, 'UTF8')), 'hex')),
    archive         bytea NOT NULL,
    archive_sha256  text NOT NULL CHECK (archive_sha256 = encode(sha256(archive), 'hex')),
    made_at         timestamptz NOT NULL,
    made_by         text NOT NULL,
    PRIMARY KEY (claim_id, number),
    CONSTRAINT same_content_is_one_bundle UNIQUE (claim_id, copy, language, content_sha256)
);
COMMENT ON TABLE report.evidence_bundle IS 'The bundles of evidence that were made of a claim, kept byte for byte, each naming the one before it.';
COMMENT ON COLUMN report.evidence_bundle.copy IS 'VENDOR: masked, may leave the house. ORIGINAL: for legal and auditors.';
COMMENT ON COLUMN report.evidence_bundle.content_sha256 IS 'SHA-256 of the manifest without its place in the chain: the same content is the same bundle.';
COMMENT ON COLUMN report.evidence_bundle.manifest IS 'Kept as text because its hash is taken over its very bytes.';
COMMENT ON COLUMN report.evidence_bundle.archive IS 'The ZIP as it was handed out.';

CREATE FUNCTION report.keep_bundle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        -- With its claim, which only the sample workspace's claims ever are, it goes; alone it stays.
        IF NOT EXISTS (SELECT FROM claim.claim WHERE id = OLD.claim_id) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'a bundle of evidence is kept as it was made: % is refused', TG_OP
        USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'bundle_is_kept';
END
$$;
COMMENT ON FUNCTION report.keep_bundle() IS 'What was handed out as evidence can be shown again, to the byte.';
CREATE TRIGGER bundle_is_kept BEFORE UPDATE OR DELETE ON report.evidence_bundle
    FOR EACH ROW EXECUTE FUNCTION report.keep_bundle();
CREATE TRIGGER bundles_are_kept BEFORE TRUNCATE ON report.evidence_bundle
    FOR EACH STATEMENT EXECUTE FUNCTION report.keep_bundle();
