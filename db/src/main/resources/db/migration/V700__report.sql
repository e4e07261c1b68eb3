CREATE SCHEMA report;
COMMENT ON SCHEMA report IS 'Monthly documents as they were made, and the jobs that make them.';

CREATE TABLE report.stored_report (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    month        text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    language     text NOT NULL CHECK (language IN ('en', 'ar', 'zh-Hans')),
    revision     integer NOT NULL CHECK (revision > 0),
    content_hash text NOT NULL,
    pdf_sha256   text NOT NULL,
    pdf          bytea NOT NULL,
    page_count   integer NOT NULL CHECK (page_count > 0),
    made_at      timestamptz NOT NULL DEFAULT now(),
    made_by      text NOT NULL,
    UNIQUE (month, language, revision),
    CONSTRAINT same_content_is_one_report UNIQUE (month, language, content_hash)
);
COMMENT ON TABLE report.stored_report IS 'A monthly report, kept byte for byte. A new revision only where its content differs.';
COMMENT ON COLUMN report.stored_report.content_hash IS 'SHA-256 over every figure the document shows; printed in its footer.';

CREATE TABLE report.report_job (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    month        text NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    language     text NOT NULL CHECK (language IN ('en', 'ar', 'zh-Hans')),
    status       text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    progress     integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    step         text,
    failure      text,
    report_id    uuid REFERENCES report.stored_report (id),
    requested_by text NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz
);
CREATE UNIQUE INDEX one_running_job ON report.report_job (month, language) WHERE status IN ('QUEUED', 'RUNNING');
COMMENT ON TABLE report.report_job IS 'A request to make a month''s document, with its progress.';
