-- Components can be entered: their weights are the clause's alone, and a feed's changes may be of one of them.
ALTER TABLE measurement.service_component DROP COLUMN weight;

ALTER TABLE measurement.state_change
    DROP CONSTRAINT state_change_pkey,
    ADD COLUMN component text,
    ADD CONSTRAINT change_is_of_the_service FOREIGN KEY (service_id, component)
        REFERENCES measurement.service_component (service_id, name) ON UPDATE CASCADE;
COMMENT ON COLUMN measurement.state_change.component IS 'Which part of the service; null means all of it.';
CREATE UNIQUE INDEX one_change_at_an_instant
    ON measurement.state_change (service_id, source_id, component, at) NULLS NOT DISTINCT;
CREATE INDEX state_change_of_service ON measurement.state_change (service_id, source_id, at);
