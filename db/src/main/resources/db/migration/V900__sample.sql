CREATE SCHEMA sample;
COMMENT ON SCHEMA sample IS 'Whether this installation carries the sample workspace.';

CREATE TABLE sample.workspace (
    singleton  boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    state      text NOT NULL CHECK (state IN ('LOADING', 'LOADED', 'REMOVED')),
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
COMMENT ON TABLE sample.workspace IS 'One row once the sample was ever asked for; a removed sample is never loaded again by itself.';
COMMENT ON COLUMN sample.workspace.state IS 'LOADING after a start that was cut short: the next one removes the remains and loads again.';
