# The application for a database elsewhere (compose.yaml shows the two together).
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -ntp -DskipTests -Dspotless.check.skip=true package \
    && java -Djarmode=tools -jar ui/target/recourse.jar extract --destination /application

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 recourse \
    && useradd --system --uid 10001 --gid recourse --home-dir /application --shell /usr/sbin/nologin recourse
WORKDIR /application
COPY --from=build /application .
USER recourse
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "recourse.jar"]
