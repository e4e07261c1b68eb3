ALTER TABLE exclusion.exclusion ADD COLUMN announced_at timestamptz;
COMMENT ON COLUMN exclusion.exclusion.announced_at IS 'When the vendor announced it; null if that is not known. A clause may ask for notice, and then maintenance announced later, or never as far as is known, does not count.';
