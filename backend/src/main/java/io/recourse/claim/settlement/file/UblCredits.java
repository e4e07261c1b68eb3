package io.recourse.claim.settlement.file;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a UBL 2.1 credit note, or an invoice whose negative lines and allowances are credits. Amounts of lines are
 * without tax; if they do not sum to what the document says of itself, the whole of it is refused.
 */
final class UblCredits {

    /** UNTDID 1001 as EN 16931 sorts it: an invoice by syntax that is a credit note by meaning. */
    private static final Set<String> CREDIT_NOTE_CODES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    /** How XML Schema writes a boolean. */
    private static final Set<String> TRUE = Set.of("true", "1");

    private static final Set<String> FALSE = Set.of("false", "0");

    private static final int MAXIMUM_LINES = 10_000;

    private final UblNode root;
    private final boolean lowersWhenPositive;
    private final String number;
    private final LocalDate issuedOn;
    private final @Nullable String supplier;
    private final @Nullable String documentText;
    private final @Nullable String documentReference;
    private final @Nullable String account;
    private final UblAmounts amounts;
    private final Set<String> seen = new HashSet<>();
    private final List<Money> sums = new ArrayList<>();
    private final List<Money> adjustedBy = new ArrayList<>();

    private UblCredits(UblNode root) {
        this.root = root;
        String code = root.text("InvoiceTypeCode");
        lowersWhenPositive = root.name().equals("CreditNote") || code != null && CREDIT_NOTE_CODES.contains(code);
        number = required("ID", 200);
        LocalDate day = UblAmounts.day(required("IssueDate", 40));
        if (day == null) {
            throw new InvalidInput("file", "settlement.ubl.elementUnfit", "IssueDate");
        }
        issuedOn = day;
        amounts = new UblAmounts(required("DocumentCurrencyCode", 3));
        String name = root.text("AccountingSupplierParty/Party/PartyName/Name");
        supplier = name == null ? root.text("AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName") : name;
        documentText = Cut.joined(
                root.children("Note").stream()
                        .map(note -> note.element().getTextContent())
                        .collect(Collectors.joining(" · ")),
                root.text("DiscrepancyResponse/Description"),
                root.text("BillingReference/InvoiceDocumentReference/ID"),
                root.text("OrderReference/ID"));
        String assigned = root.text("AccountingCustomerParty/SupplierAssignedAccountID");
        account = assigned == null ? root.text("AccountingCustomerParty/Party/PartyIdentification/ID") : assigned;
        String discrepancy = root.text("DiscrepancyResponse/ReferenceID");
        documentReference = Cut.reference(discrepancy == null ? root.text("BuyerReference") : discrepancy);
    }

    /** Throws InvalidInput where the document as a whole is not understood. */
    static ReadFile read(byte[] content) {
        UblNode root = new UblNode(UblXml.root(content));
        if (!root.isUbl() || !Set.of("CreditNote", "Invoice").contains(root.name())) {
            throw new InvalidInput("file", "settlement.ubl.otherDocument", String.valueOf(root.name()));
        }
        return new ReadFile(List.of(), null, new UblCredits(root).rows());
    }

    private List<ReadRow> rows() {
        List<UblNode> lines = new ArrayList<>(root.children("CreditNoteLine"));
        lines.addAll(root.children("InvoiceLine"));
        List<UblNode> adjustments = root.children("AllowanceCharge");
        if (lines.size() + adjustments.size() > MAXIMUM_LINES) {
            throw new InvalidInput("file", "import.file.tooManyRows", MAXIMUM_LINES);
        }
        List<ReadRow> rows = new ArrayList<>();
        for (UblNode line : lines) {
            rows.add(row(rows.size() + 1, line));
        }
        for (UblNode adjustment : adjustments) {
            rows.add(adjustment(rows.size() + 1, adjustment, rows.size() + 1 - lines.size()));
        }
        if (rows.stream().allMatch(row -> row.faults().isEmpty())) {
            amounts.checkTotals(root, sums, adjustedBy);
            refuseBelowZero();
        }
        return withDocumentTax(lowersWhenPositive ? withWhatIsTakenOff(rows) : rows);
    }

    /** What a credit note of minus 100 means, a charge or a credit with a needless sign, only its author knows. */
    private void refuseBelowZero() {
        Money total = amounts.sum(sums).plus(amounts.sum(adjustedBy));
        if (lowersWhenPositive && total.isNegative()) {
            throw new InvalidInput("file", "settlement.ubl.belowZero", total.toString());
        }
    }

    /** Allowances and negative lines of a credit note take from what it gives: said at each of its credits. */
    private static List<ReadRow> withWhatIsTakenOff(List<ReadRow> rows) {
        List<ReadCharge> off =
                rows.stream().map(ReadRow::charge).filter(Objects::nonNull).toList();
        if (off.isEmpty()) {
            return rows;
        }
        String words = off.stream()
                .map(charge -> charge.line() + ": " + charge.amount())
                .collect(Collectors.joining(" \u00b7 "));
        return rows.stream()
                .map(row -> row.credit() == null
                        ? row
                        : ReadRow.credit(
                                row.position(),
                                row.written(),
                                row.credit(),
                                Message.of("settlement.remark.takenOff", words)))
                .toList();
    }

    private ReadRow row(int position, UblNode line) {
        String id = line.text("ID");
        String text = Cut.joined(
                line.text("Item/Name"),
                line.text("Item/Description"),
                line.text("Note"),
                line.text("AccountingCost"),
                line.text("BillingReference/InvoiceDocumentReference/ID"));
        String written = id + " | " + line.text("LineExtensionAmount") + " | " + text;
        List<RowFault> faults = new ArrayList<>();
        if (id == null || id.length() > 100) {
            faults.add(RowFault.of("ID", id == null ? "field.required" : "settlement.row.tooLong"));
        } else if (!seen.add(id)) {
            faults.add(RowFault.of("ID", "settlement.row.lineTwice", number, id));
        }
        Money amount = amounts.read(line, "LineExtensionAmount", faults);
        Money tax =
                line.first("TaxTotal/TaxAmount").isPresent() ? amounts.read(line, "TaxTotal/TaxAmount", faults) : null;
        if (!faults.isEmpty() || amount == null || id == null) {
            return ReadRow.faulty(position, written, faults);
        }
        sums.add(amount);
        boolean taxed = UblAmounts.isPositive(line.text("Item/ClassifiedTaxCategory/Percent"));
        return row(position, written, id, amount, tax, taxed, text, line);
    }

    private ReadRow adjustment(int position, UblNode adjustment, int place) {
        String reason =
                Cut.joined(adjustment.text("AllowanceChargeReason"), adjustment.text("AllowanceChargeReasonCode"));
        String indicator = adjustment.text("ChargeIndicator");
        boolean raises = indicator != null && TRUE.contains(indicator);
        String id = "AC-" + place;
        String written = id + " | " + (raises ? "+" : "-") + adjustment.text("Amount") + " | " + reason;
        List<RowFault> faults = new ArrayList<>();
        if (indicator == null) {
            faults.add(RowFault.of("ChargeIndicator", "field.required"));
        } else if (!raises && !FALSE.contains(indicator)) {
            faults.add(RowFault.of("ChargeIndicator", "settlement.ubl.elementUnfit", indicator));
        }
        Money amount = amounts.read(adjustment, "Amount", faults);
        if (!faults.isEmpty() || amount == null) {
            return ReadRow.faulty(position, written, faults);
        }
        Money adjusts = raises ? amount : amount.negated();
        adjustedBy.add(adjusts);
        boolean taxed = UblAmounts.isPositive(adjustment.text("TaxCategory/Percent"));
        return row(position, written, id, adjusts, null, taxed, reason, adjustment);
    }

    private ReadRow row(
            int position,
            String written,
            String id,
            Money total,
            @Nullable Money tax,
            boolean taxed,
            @Nullable String text,
            UblNode node) {
        Money credit = lowersWhenPositive ? total : total.negated();
        if (credit.isZero()) {
            return ReadRow.other(position, written, Message.of("settlement.other.zero"));
        }
        LocalDate from = UblAmounts.day(period(node, "StartDate"));
        LocalDate to = UblAmounts.day(period(node, "EndDate"));
        LocalDate last = from != null && to != null && to.isBefore(from) ? null : to;
        if (credit.isNegative()) {
            ReadCharge charge = new ReadCharge(
                    supplier,
                    number,
                    id,
                    issuedOn,
                    credit.negated(),
                    Cut.text(node.text("Item/Name")),
                    Cut.reference(account),
                    text,
                    from,
                    last);
            return ReadRow.charge(position, written, charge, Message.of("settlement.other.charge"));
        }
        Money credited = tax == null || !tax.isNegative() ? tax : tax.negated();
        return ReadRow.credit(
                position,
                written,
                new ReadLine(
                        supplier,
                        lowersWhenPositive ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE,
                        number,
                        id,
                        issuedOn,
                        credit,
                        credited,
                        taxed || credited != null && credited.isPositive(),
                        text,
                        documentReference,
                        from,
                        last,
                        documentText),
                null);
    }

    private @Nullable String period(UblNode node, String end) {
        String own = node.text("InvoicePeriod/" + end);
        return own == null ? root.text("InvoicePeriod/" + end) : own;
    }

    /** Tax is often told for the document only; with a single credit it belongs to that. */
    private List<ReadRow> withDocumentTax(List<ReadRow> rows) {
        ReadLine credit = rows.size() == 1 ? rows.getFirst().credit() : null;
        if (credit == null || credit.tax() != null) {
            return rows;
        }
        // A second total can tell the same tax in the currency of the vendor's own books.
        Money tax = root.children("TaxTotal").stream()
                .map(total -> amounts.read(total, "TaxAmount", new ArrayList<>()))
                .filter(amount -> amount != null
                        && amount.currency().equals(credit.amount().currency()))
                .findFirst()
                .orElse(null);
        if (tax == null) {
            return rows;
        }
        Money credited = tax.isNegative() ? tax.negated() : tax;
        ReadLine taxed = new ReadLine(
                credit.supplier(),
                credit.kind(),
                credit.number(),
                credit.line(),
                credit.issuedOn(),
                credit.amount(),
                credited,
                credit.taxed() || credited.isPositive(),
                credit.text(),
                credit.reference(),
                credit.serviceFrom(),
                credit.serviceTo(),
                credit.documentText());
        ReadRow row = rows.getFirst();
        return List.of(ReadRow.credit(row.position(), row.written(), taxed, row.remark()));
    }

    private String required(String element, int longest) {
        String text = root.text(element);
        if (text == null || text.length() > longest) {
            throw new InvalidInput("file", "settlement.ubl.elementUnfit", element);
        }
        return text;
    }
}
