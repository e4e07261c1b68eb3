package io.recourse.reports.evidence.mask;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fields and columns that hold a secret or a person by their name alone, whatever their value looks like. */
final class KnownFields {

    private static final Pattern SECRET = Pattern.compile(
            ".*(?:password|passwd|passphrase|secret|token|cookie|authorization|credential|apikey|accesskey|privatekey"
                    + "|sessionid|sessionkey|signature|webhook).*|pwd|auth|sig|session|sid|jwt");
    private static final Pattern PERSON = Pattern.compile(
            "(?:user|username|login|author|assignee|assignedto|reporter|reportedby|requester|requestedby|caller|callerid"
                    + "|openedby|closedby|resolvedby|createdby|updatedby|modifiedby|changedby|acknowledgedby|approvedby|owner|agent"
                    + "|engineer|oncall|responder|operator|technician|contact|contactname|person|employee|employeeid|displayname"
                    + "|fullname|firstname|lastname|givenname|familyname|surname|realname|nickname|customername)(?:name|id)?");
    private static final Pattern REACHED = Pattern.compile(
            ".*(?:mail|phone|mobile|msisdn|ipaddress|remoteaddr|clientip)(?:e?s|no|numbers?|address(?:es)?)?"
                    + "|ips?|(?:tel|fax)(?:no|numbers?)?");

    private KnownFields() {}

    /** The rule by which everything in a field of this name is masked; empty if its value decides. */
    static Optional<MaskRule> rule(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (SECRET.matcher(plain).matches()) {
            return Optional.of(MaskRule.LABELLED_SECRET);
        }
        if (PERSON.matcher(plain).matches()) {
            return Optional.of(MaskRule.PERSON);
        }
        return REACHED.matcher(plain).matches() ? Optional.of(MaskRule.PERSON) : Optional.empty();
    }
}
