package io.recourse.reports.evidence.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.text.Message;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {

    private static final List<String> PEOPLE =
            List.of("legal", "法务", "陈美玲", "李娜", "ada.lovelace", "Ada Lovelace", "Chan Tai Man");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON_WEB_TOKEN     | got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl back | got # back",
                "BEARER_TOKEN       | Authorization of Bearer abcDEF123456.x-y | Authorization of Bearer #",
                "BEARER_TOKEN       | curl -H Basic dXNlcjpwYXNzd29yZA== | curl -H Basic #",
                "KNOWN_KEY          | AKIAIOSFODNN7EXAMPLE was used | # was used",
                "KNOWN_KEY          | (ghp_16C7e42F292c6912E7710c838347Ae178B4a) | (#)",
                "KNOWN_KEY          | slack xoxb-123456789012-abcdef | slack #",
                "KNOWN_KEY          | rcs_0123456789abcdefABCDEF_-xyz | #",
                "ADDRESS_LOGIN      | postgres://app:hunter2@db.internal/x | postgres://#db.internal/x",
                "LABELLED_SECRET    | password=hunter2hunter | password=#",
                "LABELLED_SECRET    | api_key: 0123456789abcdef; next | api_key: #; next",
                "LABELLED_SECRET    | {\"client_secret\":\"s3cr3tvalue\"} | {\"client_secret\":\"#\"}",
                "LABELLED_SECRET    | https://x.example/f?sig=abcd1234&n=1 | https://x.example/f?sig=#&n=1",
                "LABELLED_SECRET    | X-Api-Key: 12345678 | X-Api-Key: #",
                "LABELLED_SECRET    | X-Amz-Signature=deadbeef | X-Amz-Signature=#",
                "E_MAIL             | write to ada.l+sla@mail.harbour.example, please | write to #, please",
                "USER_NAME          | login=ada01 failed | login=# failed",
                "USER_NAME          | user name: \"bob\" | user name: \"#\"",
                "HOME_FOLDER        | /home/ada/log.txt | /home/#/log.txt",
                "HOME_FOLDER        | C:\\Users\\Ada\\x | C:\\Users\\#\\x",
                "IP_ADDRESS_4       | from 10.1.2.3:8443 to 203.0.113.9 | from #:8443 to #",
                "IP_ADDRESS_6       | from 2001:db8::8a2e:370:7334 and ::1 | from # and #",
                "IP_ADDRESS_6       | 2001:0db8:85a3:0000:0000:8a2e:0370:7334 | #",
                "TELEPHONE          | call +852 2345 6789 now | call # now",
                "PERSON             | as Ada Lovelace (ADA.LOVELACE) said | as # (#) said",
                "PERSON             | 由Chan Tai Man批准, by Chan Tai Man. | 由#批准, by #.",
                "RANDOM_TEXT        | sent Qm9yZGVyTGluZTk4WnhLcDdSdDJWbjRXcTE along | sent # along",
                "KNOWN_KEY          | https://hooks.slack.com/services/T0AB/B0CD/aBcDeFgH12 | https://#",
                "E_MAIL             | GET /u?to=ada.l%40mail.harbour.example&n=1 | GET /u?to=#&n=1",
                "E_MAIL             | <a href=\"mailto:ada&#64;harbour.example\"> | <a href=\"mailto:#\">",
                "E_MAIL             | 请联系li@例子.公司谢谢 | 请联系#",
                "E_MAIL             | 请联系li@vendor.cn谢谢 | 请联系#谢谢",
                "E_MAIL             | müller@bücher.example wrote | # wrote",
                "TELEPHONE          | call (+852) 2345-6789 now | call (# now",
                "TELEPHONE          | call 00852 2345 6789 now | call # now",
                "TELEPHONE          | Tel: 2345 6789, room 5 | Tel: #, room 5",
                "TELEPHONE          | 电话：2345 6789。 | 电话：#。",
                "TELEPHONE          | هاتف: 0501234567 | هاتف: #",
                "HTTP_HEADER        | Authorization: Token 9944b09199c62bcf9418ad846dd0e4bb | Authorization: #",
                "HTTP_HEADER        | Cookie: sid=1f2e3d4c; JSESSIONID=0A1B2C3D4E | Cookie: #",
                "XML_SECRET         | <api_password>hunter2 hunter</api_password> | <api_password>#</api_password>",
                "XML_PERSON         | <ns:user>ada01</ns:user> | <ns:user>#</ns:user>",
                "PERSON             | see Chan_Tai-Man.pdf | see #.pdf",
                "PERSON             | 由陈美玲批准 | 由#批准",
                "PERSON             | 李娜来电 | #来电",
                "NAMED_PERSON       | Reported by: Katherine Johnson, at noon | Reported by: #, at noon",
                "NAMED_PERSON       | Dear Mr. van der Berg | Dear Mr. #",
                "NAMED_PERSON       | Dr. Mary W. Jackson called | Dr. # called"
            })
    void each_rule_masks_what_it_is_for_and_leaves_the_rest(MaskRule rule, String text, String expected) {
        assertThat(new Masker(PEOPLE).text(text)).isEqualTo(expected.replace("#", rule.mark()));
    }

    @Test
    void a_private_key_is_masked_even_if_its_end_was_cut() {
        String key = "x\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nAAAA\n-----END RSA PRIVATE KEY-----\ny";
        assertThat(new Masker(PEOPLE).text(key)).isEqualTo("x\n" + MaskRule.PRIVATE_KEY.mark() + "\ny");
        assertThat(new Masker(PEOPLE).text("-----BEGIN PRIVATE KEY-----\nMII")).isEqualTo(MaskRule.PRIVATE_KEY.mark());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monthly Uptime Percentage will be at least 99.9%. The legal team decides.",
                "2026-08-10T00:00:00Z to 2026-08-10T08:00:00+08:00, 18:02:03, length 2:00:00",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "0190b5f2-7b1a-7cc1-8c1e-1d2f3a4b5c6d",
                "https://www.githubstatus.com/incidents/abc123",
                "Section 4.2.1, tier 3, version 1.2.3, 744 hours, HKD 12,300.00",
                "The key performance indicator and the token of goodwill; a secret is none without a value.",
                "::",
                "AvailabilityZoneRebalancingController2026StateMachine",
                "arn:aws:elasticloadbalancing:eu-west-1:loadbalancer/app/Frontend-1a2b",
                "The contact of both parties is: the desk. Author of this clause",
                "由法务批准，第 12345678 号",
                "Order: 23456789, phones: none, hotline: 24/7",
                "std::vector",
                "ratio 12:34"
            })
    void what_is_no_secret_stays(String text) {
        assertThat(new Masker(PEOPLE).text(text)).isEqualTo(text);
    }

    @Test
    void fields_that_hold_a_telephone_or_an_address_are_masked_by_their_name_numbers_too() {
        String masked = new MaskedJson(new Masker(PEOPLE), Set.of()).of("""
                        {"phoneNumber": 91234567, "mobile_no": "9123 4567", "emails": ["x"], "ipAddresses": "a", "telNo": 5,
                         "count": 91234567}""");
        assertThat(masked).doesNotContain("9123 4567", "\"x\"", "\"a\"").containsOnlyOnce("91234567");
    }

    @Test
    void masking_twice_masks_nothing_more() {
        String once = new Masker(PEOPLE).text("password=hunter2hunter login=ada01 Bearer abcdefgh123");
        assertThat(new Masker(PEOPLE).text(once)).isEqualTo(once);
    }

    @Test
    void people_are_told_apart_without_being_named_and_what_was_masked_is_counted() {
        Masker masker = new Masker(PEOPLE);
        Facts masked = new MaskedCopy(masker)
                .of(new Facts(
                        new Person("maker"),
                        List.of(
                                new Line(new Person("checker"), "mail ada@x.example", new Verbatim("ada@x.example")),
                                new Line(new Person("maker"), null, new Verbatim("v"))),
                        Message.of("key", "login=ada01", 7),
                        new Person("system:expiry")));

        assertThat(masked.maker().name()).isEqualTo("P1");
        assertThat(masked.lines()).extracting(line -> line.by().name()).containsExactly("P2", "P1");
        assertThat(masked.lines().getFirst().text()).isEqualTo("mail [masked: E_MAIL]");
        assertThat(masked.lines().getFirst().kept().text()).isEqualTo("ada@x.example");
        assertThat(masked.sentence().arguments()).containsExactly("login=[masked: USER_NAME]", "7");
        assertThat(masked.job().name()).isEqualTo("system:expiry");
        assertThat(masker.counts())
                .contains(new Masked(MaskRule.E_MAIL, "lines", 1), new Masked(MaskRule.PERSON, "lines", 2))
                .allMatch(count -> !count.toString().contains("ada"));
    }

    /** Facts as a bundle has them. */
    public record Facts(Person maker, List<Line> lines, Message sentence, Person job) {}

    /** A part of them. */
    public record Line(Person by, @Nullable String text, Verbatim kept) {}
}
