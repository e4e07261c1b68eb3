package io.recourse.claim.letter.form;

/** Whether a demand of the vendor is met. */
public record Answer(Demand demand, boolean met) {}
