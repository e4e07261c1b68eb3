package io.recourse.contract.calendar;

/** Published inside the transaction that changed a year of a calendar: days that were reckoned with it may move. */
public record HolidaysChanged(String calendar, int year) {}
