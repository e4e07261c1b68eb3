package io.recourse.db;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL 18 in a container (image by {@code -Drecourse.test.image}); Testcontainers removes it at the end. */
final class ContainerTestServer implements TestServer {

    private final PostgreSQLContainer container;

    @SuppressWarnings("resource")
    ContainerTestServer() {
        DockerImageName image = DockerImageName.parse(System.getProperty("recourse.test.image", "postgres:18"))
                .asCompatibleSubstituteFor("postgres");
        container = new PostgreSQLContainer(image)
                .withCommand(
                        "postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "max_connections=300");
        container.start();
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/" + database;
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }
}
