package io.recourse.claim.settlement.file;

import io.recourse.measurement.imports.CsvSheet;
import io.recourse.money.Money;
import io.recourse.text.InputCheck;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of a CSV file by a mapping; a faulty row is told, the others are read. */
final class CsvCredits {

    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_LINE = 100;

    private final CsvSheet sheet;
    private final CsvMapping mapping;
    private final Map<String, Integer> rowsOfDocument = new HashMap<>();
    private final Set<String> lines = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final CsvDoubts doubts;

    private CsvCredits(CsvSheet sheet, CsvMapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.doubts = new CsvDoubts(sheet, mapping);
    }

    /** Throws InvalidInput where the mapping does not fit the header. */
    static ReadFile read(CsvSheet sheet, CsvMapping mapping) {
        mapping.check(sheet.header());
        CsvCredits reader = new CsvCredits(sheet, mapping);
        reader.doubts.refuse();
        return new ReadFile(
                sheet.header(), mapping, sheet.rows().stream().map(reader::row).toList());
    }

    private ReadRow row(CsvSheet.Row row) {
        String written = String.join(" | ", row.fields());
        if (row.fields().stream().allMatch(String::isEmpty)) {
            return ReadRow.other(row.line(), written, Message.of("settlement.other.blank"));
        }
        List<RowFault> faults = new ArrayList<>();
        if (row.fields().size() != sheet.header().size()) {
            faults.add(RowFault.of(
                    "row",
                    "import.row.fields",
                    row.fields().size(),
                    sheet.header().size()));
            return ReadRow.faulty(row.line(), written, faults);
        }
        String number = required(row, CsvField.NUMBER, LONGEST_NUMBER, faults);
        LocalDate issuedOn = date(row, CsvField.ISSUED_ON, faults);
        String currency = currency(row, faults);
        BigDecimal amount = amount(row, CsvField.AMOUNT, currency, faults);
        BigDecimal tax = amount(row, CsvField.TAX, currency, faults);
        LocalDate from = date(row, CsvField.SERVICE_FROM, faults);
        LocalDate to = date(row, CsvField.SERVICE_TO, faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(RowFault.of(CsvField.SERVICE_TO.name(), "settlement.row.backwards"));
        }
        if (mapping.taxIncluded() && amount != null && tax != null && tax.abs().compareTo(amount.abs()) > 0) {
            faults.add(RowFault.of(CsvField.TAX.name(), "settlement.row.taxTooMuch", tax, amount));
        }
        String line = line(row, number, faults);
        if (!faults.isEmpty() || issuedOn == null || amount == null) {
            return ReadRow.faulty(row.line(), written, faults);
        }
        BigDecimal net = mapping.taxIncluded() && tax != null ? withoutTax(amount, tax) : amount;
        BigDecimal credit = mapping.sign().credit(net);
        if (credit == null && net.signum() == 0) {
            return ReadRow.other(row.line(), written, Message.of("settlement.other.zero"));
        }
        if (credit == null) {
            return charge(row, written, number, line, issuedOn, net, currency, from, to);
        }
        try {
            Money money = Money.of(credit, currency);
            Money taxMoney = tax == null ? null : Money.of(tax.abs(), currency);
            return ReadRow.credit(
                    row.line(),
                    written,
                    new ReadLine(
                            null,
                            mapping.kind(),
                            number,
                            line,
                            issuedOn,
                            money,
                            taxMoney,
                            taxMoney != null && !taxMoney.isZero(),
                            Cut.text(text(row, CsvField.TEXT)),
                            Cut.reference(text(row, CsvField.REFERENCE)),
                            from,
                            to,
                            null),
                    alike(row));
        } catch (InvalidInput unfit) {
            faults.add(RowFault.of(
                    CsvField.AMOUNT.name(), "settlement.row.amountUnfit", text(row, CsvField.AMOUNT), currency));
            return ReadRow.faulty(row.line(), written, faults);
        }
    }

    /** Without line numbers, two rows that say the same are two credits, or one that was sent twice. */
    private @Nullable Message alike(CsvSheet.Row row) {
        Integer earlier = alike.putIfAbsent(String.join("\u001f", row.fields()), row.line());
        return earlier == null ? null : Message.of("settlement.remark.alike", earlier);
    }

    private ReadRow charge(
            CsvSheet.Row row,
            String written,
            String number,
            String line,
            LocalDate issuedOn,
            BigDecimal net,
            String currency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Message why = Message.of("settlement.other.charge");
        try {
            ReadCharge charge = new ReadCharge(
                    null,
                    number,
                    line,
                    issuedOn,
                    Money.of(net.abs(), currency),
                    Cut.text(text(row, CsvField.SERVICE)),
                    Cut.reference(text(row, CsvField.ACCOUNT)),
                    Cut.text(text(row, CsvField.TEXT)),
                    from,
                    to);
            return ReadRow.charge(row.line(), written, charge, why);
        } catch (InvalidInput unfit) {
            return ReadRow.other(row.line(), written, why);
        }
    }

    private static BigDecimal withoutTax(BigDecimal gross, BigDecimal tax) {
        return gross.signum() < 0 ? gross.add(tax.abs()) : gross.subtract(tax.abs());
    }

    private String line(CsvSheet.Row row, String number, List<RowFault> faults) {
        int place = rowsOfDocument.merge(number, 1, Integer::sum);
        String line = mapping.columns().containsKey(CsvField.LINE)
                ? required(row, CsvField.LINE, LONGEST_LINE, faults)
                : Integer.toString(place);
        if (!line.isEmpty() && !lines.add(number + "\u001f" + line)) {
            faults.add(RowFault.of(CsvField.LINE.name(), "settlement.row.lineTwice", number, line));
        }
        return line;
    }

    /** That of its column, else the one that stands beside the amount, else the usual one. */
    private String currency(CsvSheet.Row row, List<RowFault> faults) {
        String written = text(row, CsvField.CURRENCY).toUpperCase(Locale.ROOT);
        Set<String> beside = CurrencySign.off(text(row, CsvField.AMOUNT)).currencies();
        String usual = mapping.currency() == null ? "" : mapping.currency().toUpperCase(Locale.ROOT);
        String code = !written.isEmpty()
                ? written
                : beside.size() == 1 ? beside.iterator().next() : usual;
        if (!InputCheck.currencies().contains(code)) {
            faults.add(
                    code.isEmpty()
                            ? RowFault.of(CsvField.CURRENCY.name(), "field.required")
                            : RowFault.of(CsvField.CURRENCY.name(), "field.currency", code));
        }
        return code;
    }

    private @Nullable BigDecimal amount(CsvSheet.Row row, CsvField field, String currency, List<RowFault> faults) {
        String written = text(row, field);
        if (written.isEmpty()) {
            if (field.isRequired()) {
                faults.add(RowFault.of(field.name(), "field.required"));
            }
            return null;
        }
        BigDecimal amount = mapping.decimal().read(written);
        Set<String> beside = CurrencySign.off(written).currencies();
        boolean known = InputCheck.currencies().contains(currency);
        if (amount == null) {
            faults.add(RowFault.of(field.name(), "settlement.row.amount", written));
        } else if (known && !beside.isEmpty() && !beside.contains(currency)) {
            faults.add(RowFault.of(field.name(), "settlement.row.otherCurrency", written, currency));
        } else if (known && doubts.leavesOpen(CurrencySign.off(written).amount(), currency)) {
            faults.add(RowFault.of(field.name(), "settlement.row.doubtful", written));
        }
        return amount;
    }

    private @Nullable LocalDate date(CsvSheet.Row row, CsvField field, List<RowFault> faults) {
        String written = text(row, field);
        if (written.isEmpty()) {
            if (field.isRequired()) {
                faults.add(RowFault.of(field.name(), "field.required"));
            }
            return null;
        }
        LocalDate date = mapping.date().read(written);
        if (date == null) {
            faults.add(RowFault.of(field.name(), "settlement.row.date", written));
        }
        return date;
    }

    private String required(CsvSheet.Row row, CsvField field, int longest, List<RowFault> faults) {
        String written = text(row, field);
        if (written.isEmpty()) {
            faults.add(RowFault.of(field.name(), "field.required"));
        } else if (written.length() > longest) {
            faults.add(RowFault.of(field.name(), "field.tooLong", longest));
        }
        return written;
    }

    private String text(CsvSheet.Row row, CsvField field) {
        return mapping.text(sheet, row, field);
    }
}
