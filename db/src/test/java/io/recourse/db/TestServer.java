package io.recourse.db;

/** The PostgreSQL server that carries the test databases of one JVM; it ends with the JVM. */
sealed interface TestServer permits EmbeddedTestServer, ContainerTestServer {

    /** JDBC address of the named database. */
    String url(String database);

    /** The superuser, who creates and drops the databases. */
    String user();

    String password();
}
