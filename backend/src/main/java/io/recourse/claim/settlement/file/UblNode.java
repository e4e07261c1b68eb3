package io.recourse.claim.settlement.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a UBL document: children by local name, in UBL's own namespaces only. */
record UblNode(Element element) {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    String name() {
        return element.getLocalName();
    }

    boolean isUbl() {
        String namespace = element.getNamespaceURI();
        return namespace != null && namespace.startsWith(UBL);
    }

    List<UblNode> children(String name) {
        List<UblNode> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one
                    && name.equals(one.getLocalName())
                    && one.getNamespaceURI() != null
                    && one.getNamespaceURI().startsWith(UBL)) {
                found.add(new UblNode(one));
            }
        }
        return found;
    }

    /** The first element on the way down, such as {@code AccountingSupplierParty/Party/PartyName}. */
    Optional<UblNode> first(String path) {
        UblNode at = this;
        for (String name : path.split("/")) {
            List<UblNode> children = at.children(name);
            if (children.isEmpty()) {
                return Optional.empty();
            }
            at = children.getFirst();
        }
        return Optional.of(at);
    }

    /** Trimmed text of the element at the end of the path; null if there is none. */
    @Nullable
    String text(String path) {
        return first(path)
                .map(node -> node.element.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    @Nullable
    String attribute(String name) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? null : value;
    }
}
