/** The pinned server; pom.xml and docker-compose.yml name the same one, which a test compares. */
export const neo4jVersion = '5.26.31';

/** Java releases that this server supports. */
export const supportedJava: readonly number[] = [17, 21];
