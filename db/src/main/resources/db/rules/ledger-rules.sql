-- Everything in the catalog that decides what the ledger refuses, writes and shows: one row for each rule, with a hash of
-- its definition. Asked with an empty search_path, so that every name is written in full. The build keeps the answer of a
-- fresh database (GenerateJooq); the proof of the ledger compares it with that of the database it is in.
WITH ledger_table AS (
    SELECT c.* FROM pg_class AS c WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
), rule AS (
    SELECT 'table' AS kind, c.oid::regclass::text AS name,
        concat_ws(' ', c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity) AS definition
    FROM ledger_table AS c
    UNION ALL
    SELECT 'view', c.oid::regclass::text, pg_get_viewdef(c.oid) FROM ledger_table AS c WHERE c.relkind = 'v'
    UNION ALL
    SELECT 'column', c.oid::regclass || '.' || a.attname,
        concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
            pg_get_expr(d.adbin, d.adrelid))
    FROM ledger_table AS c
    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind <> 'v'
    UNION ALL
    -- What is not null is said by the columns, under names that depend on the version of the server.
    SELECT 'constraint', k.conrelid::regclass || '.' || k.conname, pg_get_constraintdef(k.oid)
    FROM pg_constraint AS k JOIN ledger_table AS c ON c.oid = k.conrelid WHERE k.contype NOT IN ('n', 't')
    UNION ALL
    SELECT 'unique index', i.indexrelid::regclass::text,
        concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indimmediate)
    FROM pg_index AS i JOIN ledger_table AS c ON c.oid = i.indrelid WHERE i.indisunique
    UNION ALL
    SELECT 'trigger', t.tgrelid::regclass || '.' || t.tgname, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
    FROM pg_trigger AS t JOIN ledger_table AS c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal
    UNION ALL
    SELECT 'rewrite rule', w.ev_class::regclass || '.' || w.rulename, pg_get_ruledef(w.oid)
    FROM pg_rewrite AS w JOIN ledger_table AS c ON c.oid = w.ev_class WHERE w.rulename <> '_RETURN'
    UNION ALL
    SELECT 'policy', p.polrelid::regclass || '.' || p.polname, concat_ws(' ', p.polcmd, p.polpermissive,
        pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_policy AS p JOIN ledger_table AS c ON c.oid = p.polrelid
    UNION ALL
    SELECT 'child table', h.inhparent::regclass || '.' || h.inhrelid::regclass, 'inherits'
    FROM pg_inherits AS h JOIN ledger_table AS c ON c.oid = h.inhparent
    UNION ALL
    -- Those of the schema, those its triggers run, and those that would be found beside the ones of the catalog.
    SELECT 'function', f.oid::regprocedure::text, pg_get_functiondef(f.oid)
    FROM pg_proc AS f
    WHERE f.prokind IN ('f', 'p') AND (
        f.pronamespace = 'ledger'::regnamespace
        OR f.oid IN (SELECT t.tgfoid FROM pg_trigger AS t JOIN ledger_table AS c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal)
        OR f.pronamespace IN (SELECT n.oid FROM pg_namespace AS n WHERE n.nspname IN ('public', 'extension'))
            AND NOT EXISTS (SELECT FROM pg_depend AS e WHERE e.classid = 'pg_proc'::regclass AND e.objid = f.oid AND e.deptype = 'e'))
    UNION ALL
    SELECT 'operator', o.oid::regoperator::text, o.oprcode::regprocedure::text
    FROM pg_operator AS o
    WHERE o.oprnamespace IN (SELECT n.oid FROM pg_namespace AS n WHERE n.nspname IN ('public', 'extension', 'ledger'))
        AND NOT EXISTS (SELECT FROM pg_depend AS e WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid AND e.deptype = 'e')
    UNION ALL
    SELECT 'setting', split_part(one, '=', 1), one
    FROM pg_db_role_setting AS s CROSS JOIN unnest(s.setconfig) AS one
    WHERE s.setdatabase IN (0, (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database()))
        AND split_part(one, '=', 1) IN ('search_path', 'session_replication_role')
    UNION ALL
    -- The chart belongs to the program, not to the company.
    SELECT 'chart', r.code, concat_ws(' ', r.kind, r.name) FROM ledger.chart AS r
)
SELECT DISTINCT kind, replace(name, E'\n', ' ') AS name, encode(sha256(convert_to(definition, 'UTF8')), 'hex') AS hash
FROM rule ORDER BY 1, 2, 3
