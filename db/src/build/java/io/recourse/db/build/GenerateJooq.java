package io.recourse.db.build;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: runs the migrations on an embedded PostgreSQL, generates the jOOQ classes from the result and keeps the rules
 * of the ledger in it.
 * Skipped while neither a migration nor this generator has changed (the hash of both stands in a stamp file).
 */
public final class GenerateJooq {

    /** One PostgreSQL schema per feature; each becomes a package of the generated code. */
    private static final List<String> SCHEMAS = List.of(
            "access", "assessment", "claim", "contract", "exclusion", "ledger", "measurement", "report", "sample", "vendor");

    /** Strongly typed ids: table that owns the id, and the column name under which others refer to it. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("access.app_user", "User"),
            Map.entry("access.api_token", "Token"),
            Map.entry("vendor.vendor", "Vendor"),
            Map.entry("contract.contract", "Contract"),
            Map.entry("contract.service", "Service"),
            Map.entry("contract.clause", "Clause"),
            Map.entry("contract.clause_version", "ClauseVersion"),
            Map.entry("measurement.source", "Source"),
            Map.entry("measurement.import_batch", "ImportBatch"),
            Map.entry("exclusion.exclusion", "Exclusion"),
            Map.entry("assessment.assessment", "Assessment"),
            Map.entry("claim.claim", "Claim"),
            Map.entry("claim.paper_file", "PaperFile"),
            Map.entry("claim.paper_note", "PaperNote"),
            Map.entry("claim.settlement_import", "SettlementImport"),
            Map.entry("claim.settlement_line", "SettlementLine"),
            Map.entry("claim.settlement_match", "SettlementMatch"),
            Map.entry("claim.voucher", "Voucher"),
            Map.entry("ledger.journal_entry", "Entry"),
            Map.entry("report.stored_report", "Report"));

    private GenerateJooq() {}

    public static void main(String[] arguments) throws Exception {
        Path module = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path migrations = module.resolve("src/main/resources/db/migration");
        Path rules = module.resolve("src/main/resources/db/rules");
        Path keptRules = target.resolve("generated-resources/db/rules/ledger-rules.tsv");
        Path stamp = target.resolve("generated-sources/jooq.stamp");
        String hash = hashOf(migrations, rules, module.resolve("src/build/java"));
        if (Files.exists(stamp) && Files.exists(keptRules) && Files.readString(stamp).equals(hash)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Flyway.configure()
                    .dataSource(url, "postgres", "postgres")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, target.resolve("generated-sources/jooq")));
            keepRules(url, rules.resolve("ledger-rules.sql"), keptRules);
        }
        Files.writeString(stamp, hash);
        System.out.println("[INFO] Generated " + classesIn(target.resolve("generated-sources/jooq")) + " jOOQ classes");
    }

    /** What the ledger refuses, as the migrations made it: the proof compares every database with it. */
    private static void keepRules(String url, Path query, Path kept) throws IOException, SQLException {
        StringBuilder lines = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = ''");
            try (ResultSet row = statement.executeQuery(Files.readString(query))) {
                while (row.next()) {
                    lines.append(row.getString(1)).append('\t').append(row.getString(2)).append('\t').append(row.getString(3)).append('\n');
                }
            }
        }
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, lines);
    }

    private static long classesIn(Path directory) throws IOException {
        try (var walk = Files.walk(directory)) {
            return walk.filter(file -> file.toString().endsWith(".java")).count();
        }
    }

    private static Configuration configuration(String url, Path directory) {
        return new Configuration()
                .withLogging(org.jooq.meta.jaxb.Logging.ERROR)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withIncludes(".*")
                                // Columns that the database computes for its indexes: nothing reads them row by row.
                                .withIncludeExcludeColumns(true)
                                .withExcludes("flyway_schema_history|measurement\\.state_interval\\.(state_code|ends_at)")
                                .withSchemata(SCHEMAS.stream()
                                        .map(schema -> new SchemaMappingType().withInputSchema(schema))
                                        .toList())
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate()
                                .withDeprecated(false)
                                .withRecords(true)
                                .withComments(true)
                                .withGeneratedAnnotation(false))
                        .withTarget(new Target()
                                .withPackageName("io.recourse.db.jooq")
                                .withDirectory(directory.toString())));
    }

    private static List<ForcedType> forcedTypes() {
        List<ForcedType> types = new ArrayList<>();
        IDS.forEach((table, name) -> {
            String type = "io.recourse.db.id." + name + "Id";
            String column = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase() + "_id";
            types.add(new ForcedType()
                    .withUserType(type)
                    .withConverter("org.jooq.Converter.ofNullable(java.util.UUID.class, %s.class, %s::new, %s::value)"
                            .formatted(type, type, type))
                    .withIncludeTypes("uuid")
                    .withIncludeExpression(table.replace(".", "\\.") + "\\.id|.*\\." + column));
        });
        types.add(new ForcedType()
                .withUserType("org.jooq.postgres.extensions.types.OffsetDateTimeRange")
                .withBinding("org.jooq.postgres.extensions.bindings.OffsetDateTimeRangeBinding")
                .withIncludeTypes("tstzrange")
                .withIncludeExpression(".*"));
        types.add(new ForcedType()
                .withUserType("org.jooq.postgres.extensions.types.LocalDateRange")
                .withBinding("org.jooq.postgres.extensions.bindings.LocalDateRangeBinding")
                .withIncludeTypes("daterange")
                .withIncludeExpression(".*"));
        types.add(new ForcedType().withName("INSTANT").withIncludeTypes("timestamp with time zone|timestamptz").withIncludeExpression(".*"));
        return types;
    }

    private static String hashOf(Path... directories) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path directory : directories) {
            List<Path> files;
            try (var walk = Files.walk(directory)) {
                files = walk.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
            }
            for (Path file : files) {
                digest.update(directory.relativize(file).toString().getBytes("UTF-8"));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
