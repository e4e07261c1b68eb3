CREATE SCHEMA report;
COMMENT ON SCHEMA report IS 'Monthly documents as they were made, the figures they show, and the jobs that make them.';

CREATE TABLE report.edition (
    month        text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    revision     integer NOT NULL CHECK (revision > 0),
    figures      text NOT NULL,
    content_hash text NOT NULL,
    sample       boolean NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (month, revision),
    CONSTRAINT hash_is_of_the_figures CHECK (content_hash = encode(sha256(convert_to(figures, 'UTF8')), 'hex'))
);
COMMENT ON TABLE report.edition IS 'The figures of a month as one revision shows them, in every language the same. A new revision only where a figure differs from the latest.';
COMMENT ON COLUMN report.edition.figures IS 'Canonical JSON, kept as text because the hash is taken over its very bytes.';
COMMENT ON COLUMN report.edition.content_hash IS 'SHA-256 over the figures in hexadecimal; printed in the footer of each page.';
COMMENT ON COLUMN report.edition.sample IS 'Figures of the sample workspace: goes with it.';
COMMENT ON COLUMN report.edition.made_at IS 'Printed in the document and in its metadata.';

CREATE TABLE report.stored_report (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    month      text NOT NULL,
    language   text NOT NULL CHECK (language IN ('en', 'ar', 'zh-Hans')),
    revision   integer NOT NULL,
    pdf_sha256 text NOT NULL CHECK (pdf_sha256 = encode(sha256(pdf), 'hex')),
    pdf        bytea NOT NULL,
    page_count integer NOT NULL CHECK (page_count > 0),
    made_at    timestamptz NOT NULL,
    made_by    text NOT NULL,
    CONSTRAINT same_content_is_one_report UNIQUE (month, language, revision),
    CONSTRAINT document_has_figures FOREIGN KEY (month, revision) REFERENCES report.edition ON DELETE CASCADE
);
COMMENT ON TABLE report.stored_report IS 'A monthly report in one language, kept byte for byte.';
COMMENT ON COLUMN report.stored_report.pdf_sha256 IS 'SHA-256 of the file; the database itself checks it.';
COMMENT ON COLUMN report.stored_report.made_by IS 'User name, or system:<job>.';

CREATE TABLE report.report_job (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    month        text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    language     text NOT NULL CHECK (language IN ('en', 'ar', 'zh-Hans')),
    status       text NOT NULL DEFAULT 'QUEUED' CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    progress     integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    step         text NOT NULL DEFAULT 'WAITING' CHECK (step IN ('WAITING', 'READING', 'PRINTING', 'STORING', 'FINISHED')),
    attempts     integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    failure      text,
    report_id    uuid REFERENCES report.stored_report (id) ON DELETE CASCADE,
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT finished_jobs_have_an_end CHECK ((status IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
    CONSTRAINT done_jobs_have_a_report CHECK (status <> 'DONE' OR report_id IS NOT NULL)
);
CREATE UNIQUE INDEX one_running_job ON report.report_job (month, language) WHERE status IN ('QUEUED', 'RUNNING');
COMMENT ON TABLE report.report_job IS 'A request to make a month''s document, with its progress. At most one is open for a month and language.';
COMMENT ON COLUMN report.report_job.attempts IS 'How often it was begun; a crash leaves it open, and the next run begins it again.';
COMMENT ON COLUMN report.report_job.failure IS 'What a person may be told; the details are in the log.';

CREATE FUNCTION report.refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a report is kept as it was made: % on report.% is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION report.refuse_update() IS 'Reports are never changed; they go only with the sample workspace.';
CREATE TRIGGER edition_is_kept BEFORE UPDATE ON report.edition
    FOR EACH STATEMENT EXECUTE FUNCTION report.refuse_update();
CREATE TRIGGER stored_report_is_kept BEFORE UPDATE ON report.stored_report
    FOR EACH STATEMENT EXECUTE FUNCTION report.refuse_update();
