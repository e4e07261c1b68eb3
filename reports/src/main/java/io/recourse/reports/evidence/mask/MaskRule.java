package io.recourse.reports.evidence.mask;

import java.util.regex.Pattern;

/**
 * What is masked in the copy that leaves, in the order in which the rules are applied. A group named {@code keep} stays:
 * it is the label by which a reader knows what stood there.
 */
public enum MaskRule {
    /** A private key in PEM form. */
    PRIVATE_KEY("(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)"),
    /** A signed token of three parts (RFC 7519). */
    JSON_WEB_TOKEN("\\beyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]*"),
    /** A credential of HTTP (RFC 6750, RFC 7617). */
    BEARER_TOKEN("(?i)(?<keep>\\b(?:bearer|basic|digest)\\s+)[A-Za-z0-9._~+/=-]{8,}"),
    /** The whole value of a header that signs somebody in, whatever its scheme and however many pairs it has. */
    HTTP_HEADER("(?i)(?<keep>\\b(?:(?:proxy-)?authorization|(?:set-)?cookie)[\"']?\\s*[:=]\\s*[\"']?)"
            + "(?!\\[masked|(?:bearer|basic|digest)\\s+\\[masked)[^\\s\"'][^\\r\\n\"']{3,}"),
    /** An element of XML that its name calls a secret. */
    XML_SECRET(
            "(?i)(?<keep><(?:[\\w-]+:)?[\\w-]*(?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key"
                    + "|credential|cookie|signature)[\\w-]*(?:\\s[^<>]*)?>)(?!\\s*\\[masked)[^<]+"),
    /** An element of XML that holds a person or how one is reached. */
    XML_PERSON(
            "(?i)(?<keep><(?:[\\w-]+:)?(?:user|user[_-]?name|login|author|assignee|reporter|requester|caller|owner|contact"
                    + "|technician|operator|engineer|(?:e-?)?mail|phone|mobile|telephone)(?:[_-]?(?:name|id|number|address))?"
                    + "(?:\\s[^<>]*)?>)(?!\\s*\\[masked)[^<]+"),
    /** Keys that can be known by their first letters: our own tokens, those of large clouds and of common services. */
    KNOWN_KEY(
            "\\b(?:rcs_[A-Za-z0-9_-]{16,}|(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}"
                    + "|glpat-[A-Za-z0-9_-]{16,}|xox[abeprs]-[A-Za-z0-9-]{8,}|sk-[A-Za-z0-9_-]{16,}|[rs]k_live_[A-Za-z0-9]{8,}"
                    + "|hooks\\.slack\\.com/services/[A-Za-z0-9/_-]{10,}|AIza[0-9A-Za-z_-]{30,}|LTAI[A-Za-z0-9]{12,}|AKID[A-Za-z0-9]{13,})"),
    /** User name and password in an address. */
    ADDRESS_LOGIN("(?<keep>\\b[a-z][a-z0-9+.-]*://)[^\\s/@:]+:[^\\s/@]+@"),
    /** A value that its label calls a secret, in headers, forms, addresses and JSON. */
    LABELLED_SECRET(
            "(?i)(?<keep>\\b(?:x-)?(?:(?:api|access|secret|private|auth|session|client|signing|security|refresh|id"
                    + "|csrf|amz)[ _-]?)*(?:key|token|secret|password|passwd|pwd|passphrase|credential|signature|sig|cookie"
                    + "|authorization|webhook)s?\\b[\"']?\\s*[:=]\\s*[\"']?)(?!\\[masked)[^\\s\"',;&\\])}]{4,}"),
    /** An address in any script, also as it stands in addresses of pages and in HTML; a label ends where its script does. */
    E_MAIL("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}\\p{IsGreek}\\d]"
            + "[\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}\\p{IsGreek}\\d._%+'-]{0,80}(?:@|%40|&#64;|&#x40;|&commat;|\\\\u0040|＠)"
            + Label.ANY + "(?:\\." + Label.ANY + ")+"),
    /** A name of somebody's account, by its label. */
    USER_NAME("(?i)(?<keep>\\b(?:user|user[ _-]?name|login|account[ _-]?owner|uid)[\"']?\\s*[:=]\\s*[\"']?)"
            + "(?!\\[masked)[^\\s\"',;&\\])}]{2,}"),
    /** A name of somebody's account in a path. */
    HOME_FOLDER("(?<keep>(?:/home/|/Users/|\\\\Users\\\\))[^/\\\\\\s\"':]+"),
    IP_ADDRESS_4("(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\w]|\\.\\d)"),
    IP_ADDRESS_6(
            "(?i)(?<![\\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
                    + "|(?=[0-9a-f:]*::)(?=:*[0-9a-f])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?)(?![\\w:])"),
    /** A telephone number with its country, or behind a word that says so. */
    TELEPHONE("(?<![\\w+])(?:\\+\\d(?:[ ()-]{0,2}\\d){7,14}|00[1-9]\\d{0,2}[ -]\\d(?:[ ()-]{0,2}\\d){5,12})(?![\\w:])"
            + "|(?<keep>(?:(?i:\\b(?:tel|telephone|phone|mobile|cell|fax|whatsapp)\\b\\.?(?:\\s?(?:no|number)\\b\\.?)?)"
            + "|电话|電話|手机|手機|传真|傳真|هاتف|جوال|فاكس)\\s?[:：=]?\\s?[\"']?)\\d(?:[ ()-]{0,2}\\d){6,14}(?![\\w:])"),
    /** A word of a program's making, long and without order: nobody writes so, and keys without a label look like it. */
    RANDOM_TEXT(
            "(?<![\\w+/=.%-])(?=[A-Za-z0-9+/_-]{0,200}[a-z])(?=[A-Za-z0-9+/_-]{0,200}[A-Z])(?=(?:[A-Za-z+/_-]{0,200}\\d){2})"
                    + "[A-Za-z0-9+/_-]{28,400}={0,2}(?![\\w+/=.%-])") {
        @Override
        boolean isMeant(String found) {
            return Disorder.of(found);
        }
    },
    /** Somebody who is addressed, or named by what they did. */
    NAMED_PERSON(
            "(?<keep>\\b(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.?|(?i:(?:reported|opened|closed|resolved|assigned|acknowledged|escalated"
                    + "|handled|approved|confirmed)(?:[ _-]by|[ _-]to)|assignee|author|reporter|requester|caller|on[ -]call"
                    + "|engineer|technician|operator|contact(?: person)?)\\s*[:=])\\s*[\"']?)"
                    + "(?:(?:van|von|de|der|den|bin|al)\\s+)*\\p{Lu}[\\p{L}'’-]+"
                    + "(?:\\s+(?:\\p{Lu}\\.|(?:(?:van|von|de|der|den|bin|al)\\s+)*\\p{Lu}[\\p{L}'’-]+)){0,3}"),
    /** A code of a voucher, which whoever has it may redeem; told by the list of them, not by a pattern. */
    VOUCHER_CODE("(?!)"),
    /** A row about a service that the claim is not about; told by its field, not by a pattern. */
    OTHER_SERVICE("(?!)"),
    /** Somebody of ours or of theirs; told by the lists of them, not by a pattern. */
    PERSON("(?!)");

    /** A part of the name of a host. */
    private static final class Label {

        private static final String ANY =
                "(?:[\\p{IsLatin}\\d-]+|\\p{IsHan}+|\\p{IsArabic}+|\\p{IsCyrillic}+|\\p{IsGreek}+)";
    }

    private final Pattern pattern;

    MaskRule(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether what the pattern found is what the rule is for. */
    boolean isMeant(String found) {
        return true;
    }

    Pattern pattern() {
        return pattern;
    }

    /** What stands in the place of what was masked. */
    String mark() {
        return "[masked: " + name() + "]";
    }
}
