package io.recourse.contract.library;

import io.recourse.contract.Contract;
import io.recourse.text.NotFound;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The published terms that came with the program. They are the same for everybody and never change while it runs. */
@Service
@PermitAll
public class SlaLibrary {

    private final Map<String, SlaTemplate> templates = new LinkedHashMap<>();

    /** Reads what came with the program; throws IllegalStateException if it is faulty. */
    public SlaLibrary() {
        for (SlaTemplate template : LibraryReader.read()) {
            if (templates.put(template.id(), template) != null) {
                throw new IllegalStateException("two templates are called " + template.id());
            }
        }
    }

    /** All templates in the order of vendors and services. */
    public List<SlaTemplate> list() {
        return List.copyOf(templates.values());
    }

    /** Those that pass, in the same order. */
    public List<SlaTemplate> list(TemplateFilter filter) {
        return templates.values().stream().filter(filter::passes).toList();
    }

    /** The template, or empty if there is none of this id. */
    public Optional<SlaTemplate> find(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    /** Throws NotFound if there is none. */
    public SlaTemplate get(String id) {
        return find(id).orElseThrow(() -> NotFound.of(id));
    }

    /**
     * How far the text at an address can be trusted, where the library has read it; empty if it has not, or if several
     * agreements that were read there are of different dates or worth.
     */
    public Optional<Provenance> provenanceOf(@Nullable String address) {
        List<Provenance> known = templates.values().stream()
                .map(SlaTemplate::provenance)
                .filter(provenance -> address != null && address.equals(provenance.firstAddress()))
                .distinct()
                .toList();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** What a clause of the contract begins with if it begins with the template. Throws NotFound. */
    public StartingPoint startingPoint(String id, Contract contract) {
        return StartingPoint.of(get(id), contract);
    }
}
