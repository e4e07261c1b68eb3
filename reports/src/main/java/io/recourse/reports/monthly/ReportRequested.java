package io.recourse.reports.monthly;

import java.util.UUID;

/** A report was asked for; published inside the transaction that keeps the request. */
record ReportRequested(UUID job) {}
