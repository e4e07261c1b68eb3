package io.recourse.contract.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.contract.clause.ClauseVersionDraft;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One published promise. An agreement that promises several things, such as one value for each kind of disk, gives several
 * templates with the same words and source.
 *
 * @param id stable, in small letters and hyphens
 * @param agreement id shared by all promises of the agreement
 * @param service what the agreement covers
 * @param variant which of its promises this is; null if there is only one
 * @param limits what the terms leave out or take as something near, in sentences
 * @param realCase true for the record of what a vendor once paid, which promises nothing
 * @param terms the promise, as a clause may begin with it: null in it where the text is silent. Null altogether if the
 *     vendor publishes no promise.
 */
public record SlaTemplate(
        String id,
        String agreement,
        String vendor,
        String service,
        @Nullable String variant,
        Provenance provenance,
        PublishedWords words,
        List<String> limits,
        boolean realCase,
        @Nullable ClauseVersionDraft terms) {

    public SlaTemplate {
        limits = List.copyOf(limits);
    }

    /** Vendor, service and variant in one line. */
    public String name() {
        String name = vendor + " · " + service;
        return variant == null ? name : name + " · " + variant;
    }

    /** Parts about which the text says nothing that was seen. */
    @JsonProperty("silent")
    public Set<TermPart> silent() {
        Set<TermPart> silent = EnumSet.noneOf(TermPart.class);
        note(silent, TermPart.COMMITMENT, terms != null && terms.commitment() != null);
        note(silent, TermPart.CREDIT, terms != null && terms.creditSchedule() != null);
        note(silent, TermPart.CLAIM_WINDOW, terms != null && terms.claimWindow() != null);
        note(silent, TermPart.SOLE_REMEDY, terms != null && terms.soleRemedy() != null);
        note(silent, TermPart.EXCLUSIONS, !words.exclusions().isEmpty());
        note(silent, TermPart.EVIDENCE, !words.evidence().isEmpty());
        note(silent, TermPart.CHANNEL, words.channel() != null);
        return Collections.unmodifiableSet(silent);
    }

    private static void note(Set<TermPart> silent, TermPart part, boolean said) {
        if (!said) {
            silent.add(part);
        }
    }
}
