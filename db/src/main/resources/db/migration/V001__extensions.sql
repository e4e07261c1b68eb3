-- Extensions live in a schema of their own, so that their functions are never mistaken for ours.
CREATE SCHEMA extension;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA extension;
CREATE EXTENSION IF NOT EXISTS pgcrypto SCHEMA extension;

-- btree_gist operators must be found when constraints WITHOUT OVERLAPS are checked, whoever connects.
DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I SET search_path = public, extension', current_database());
END
$$;
SET search_path = public, extension;
