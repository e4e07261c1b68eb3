package io.recourse.claim.settlement.file;

import java.util.Locale;
import java.util.Set;

/** What a column of a CSV file can mean. */
public enum CsvField {
    /** Number of the credit note, invoice or statement. */
    NUMBER(
            true,
            "number",
            "document",
            "documentnumber",
            "creditnote",
            "creditnotenumber",
            "creditnoteno",
            "invoice",
            "invoicenumber",
            "invoiceno",
            "invoiceid",
            "docno",
            "单据号",
            "发票号",
            "编号",
            "رقم"),
    /** Number of the line within the document; without it, the place of the row counts. */
    LINE(false, "line", "lineno", "linenumber", "lineid", "item", "position", "行号"),
    ISSUED_ON(
            true,
            "date",
            "issued",
            "issuedon",
            "issuedate",
            "invoicedate",
            "documentdate",
            "postingdate",
            "日期",
            "开票日期",
            "التاريخ"),
    AMOUNT(true, "amount", "net", "netamount", "credit", "creditamount", "total", "value", "金额", "المبلغ"),
    CURRENCY(false, "currency", "ccy", "currencycode", "币种", "货币", "العملة"),
    TAX(false, "tax", "vat", "gst", "taxamount", "vatamount", "税额", "الضريبة"),
    TEXT(false, "text", "description", "memo", "details", "narrative", "remark", "remarks", "备注", "说明", "摘要", "الوصف"),
    REFERENCE(
            false,
            "reference",
            "ref",
            "case",
            "caseid",
            "ticket",
            "ticketid",
            "claim",
            "yourreference",
            "参考号",
            "工单号",
            "المرجع"),
    /** Name of the service that is charged. */
    SERVICE(false, "service", "servicename", "product", "productname", "服务", "产品", "الخدمة"),
    /** Our account at the vendor. */
    ACCOUNT(
            false,
            "account",
            "accountid",
            "accountnumber",
            "billingaccount",
            "accountno",
            "tenant",
            "账户",
            "账号",
            "الحساب"),
    SERVICE_FROM(false, "servicefrom", "periodstart", "periodfrom", "startdate", "from"),
    SERVICE_TO(false, "serviceto", "periodend", "periodto", "enddate", "to");

    private final boolean required;
    private final Set<String> usualNames;

    CsvField(boolean required, String... usualNames) {
        this.required = required;
        this.usualNames = Set.of(usualNames);
    }

    public boolean isRequired() {
        return required;
    }

    /** Key of the field's name in the bundles. */
    public String messageKey() {
        return "settlement.field." + name();
    }

    /** True for a header that usually means this. */
    boolean isUsuallyCalled(String header) {
        return usualNames.contains(header.toLowerCase(Locale.ROOT).replaceAll("[\\s_./#-]+", ""));
    }
}
