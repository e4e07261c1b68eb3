-- Undoing an import puts back what it replaced: found by the import, not by reading every record there is.
CREATE INDEX state_interval_superseded_by ON measurement.state_interval (superseded_by_batch_id)
    WHERE superseded_by_batch_id IS NOT NULL;
