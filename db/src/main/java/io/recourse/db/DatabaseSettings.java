package io.recourse.db;

/**
 * How to reach the database.
 *
 * @param url JDBC address without user and password
 * @param user owner of the database, no superuser
 * @param password never logged; {@link #toString} leaves it out
 */
public record DatabaseSettings(String url, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
