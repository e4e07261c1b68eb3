package io.recourse.assessment.remedy;

import io.recourse.assessment.Entitlement;
import io.recourse.assessment.FeeBase;
import io.recourse.contract.Contract;
import io.recourse.contract.ContractService;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.service.Fee;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.time.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fits the credit of one assessment among the others of its clause and contract: caps of the clause, the contract month,
 * quarter and year in this order, windows that share days, then what is earned back. Each rule leaves a sentence in the
 * worked steps. Which credit takes of a common cap first is settled by the end of its period, then by the age of its
 * clause, so that it does not hang on the order of computing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Surroundings {

    private final JooqNeighbours stored;
    private final ContractService contracts;
    private final ServiceRegister services;
    private final FeeService fees;

    Surroundings(JooqNeighbours stored, ContractService contracts, ServiceRegister services, FeeService fees) {
        this.stored = stored;
        this.contracts = contracts;
        this.services = services;
        this.fees = fees;
    }

    /** False if the credit of these terms stands for itself. */
    public static boolean matterTo(ClauseTerms terms) {
        RemedyTerms remedy = terms.remedyTerms();
        return !remedy.caps().equals(CreditCaps.NONE)
                || remedy.earnBack() != null
                || remedy.form() == CreditForm.VOUCHER
                || windowsOverlap(terms);
    }

    /** True if rolling windows of these terms share days. */
    public static boolean windowsOverlap(ClauseTerms terms) {
        return terms.periodKind() == PeriodKind.ROLLING && terms.periods().windowsAtOnce() > 1;
    }

    /** Earliest day on which the period of another credit may end that leaves less of this one; its own last if none does. */
    public LocalDate reach(Breach breach) {
        CreditCaps caps = breach.terms().remedyTerms().caps();
        LocalDate reach = windowsOverlap(breach.terms()) ? breach.period().firstDay() : breach.lastDay();
        if (caps.reachOverContract()) {
            Contract contract = contracts.get(breach.clause().contractId());
            for (CapSpan span : CapSpan.values()) {
                LocalDate first = span.holding(breach.lastDay(), contract).first();
                reach = span.cap(caps) != null && first.isBefore(reach) ? first : reach;
            }
        }
        return reach;
    }

    /** What of the credit remains; the same if nothing was granted or nothing stands against it. */
    public Entitlement fit(Breach breach, Entitlement alone) {
        return fit(breach, alone, stored);
    }

    /**
     * The same for a clause that is only tried: among its own periods, and what is stored of the other clauses.
     *
     * @param tried periods of one clause, the earliest first
     * @return one entitlement for each, in the same order
     */
    public List<Entitlement> fit(List<TriedCredit> tried) {
        TriedNeighbours neighbours = new TriedNeighbours(stored, tried);
        List<Entitlement> fitted = new ArrayList<>();
        for (TriedCredit one : tried) {
            Entitlement entitlement = fit(one.breach(), one.alone(), neighbours);
            neighbours.grant(one.breach(), entitlement);
            fitted.add(entitlement);
        }
        return fitted;
    }

    private Entitlement fit(Breach breach, Entitlement alone, Neighbours neighbours) {
        if (!alone.isGranted()) {
            return alone;
        }
        FittedCredit credit = new FittedCredit(alone);
        RemedyTerms remedy = breach.terms().remedyTerms();
        clauseCap(breach, remedy.caps().clause(), credit);
        if (remedy.caps().reachOverContract()) {
            Contract contract = contracts.get(breach.clause().contractId());
            for (CapSpan span : CapSpan.values()) {
                contractCap(breach, contract, span, span.cap(remedy.caps()), neighbours, credit);
            }
        }
        if (windowsOverlap(breach.terms())) {
            overlap(breach, neighbours, credit);
        }
        credit.atLeast(breach.terms().creditSchedule());
        if (remedy.earnBack() != null) {
            EarnedBack.settle(breach, remedy.earnBack(), neighbours, credit);
        }
        if (remedy.form() == CreditForm.VOUCHER && credit.amount().isPositive()) {
            credit.say("assessment.step.voucher");
        }
        return credit.entitlement();
    }

    private static void clauseCap(Breach breach, @Nullable CreditCap cap, FittedCredit credit) {
        if (cap == null || credit.amount().isZero()) {
            return;
        }
        Money most = most(cap, breach.fee() == null ? Money.zero(breach.currency()) : breach.fee());
        credit.say("assessment.step.cap.CLAUSE", most);
        credit.cutTo(most);
    }

    private void contractCap(
            Breach breach,
            Contract contract,
            CapSpan span,
            @Nullable CreditCap cap,
            Neighbours neighbours,
            FittedCredit credit) {
        if (cap == null || credit.amount().isZero()) {
            return;
        }
        CapSpan.Days days = span.holding(breach.lastDay(), contract);
        Money most = most(cap, feesOfContract(contract, days));
        List<GrantedCredit> earlier = neighbours.endingWithin(contract.id(), days).stream()
                .filter(other -> other.isBefore(breach))
                .filter(other -> other.amount().isPositive())
                .toList();
        Money taken = earlier.stream().map(GrantedCredit::amount).reduce(Money.zero(breach.currency()), Money::plus);
        Money left = taken.compareTo(most) < 0 ? most.minus(taken) : Money.zero(breach.currency());
        credit.say("assessment.step.cap." + span, days.first(), days.last(), most, taken, earlier.size(), left);
        credit.cutTo(left);
    }

    private Money feesOfContract(Contract contract, CapSpan.Days days) {
        LocalDate end = contract.term().lastDay();
        LocalDate last = end != null && end.isBefore(days.last()) ? end : days.last();
        Money sum = Money.zero(contract.currency().getCurrencyCode());
        for (var service : services.ofContract(contract.id())) {
            List<Fee> ofService = fees.of(service.id());
            sum = FeeBase.of(ofService, days.first(), last).map(sum::plus).orElse(sum);
        }
        return sum;
    }

    private static void overlap(Breach breach, Neighbours neighbours, FittedCredit credit) {
        List<GrantedCredit> earlier = neighbours.overlapping(breach.clause().id(), breach.interval());
        if (!earlier.isEmpty()) {
            credit.deduct(earlier);
        }
    }

    private static Money most(CreditCap cap, Money fee) {
        Money byAmount = cap.amount();
        if (cap.percentOfFee() == null) {
            return byAmount == null ? fee : byAmount;
        }
        Money byFee =
                fee.times(Fraction.of(cap.percentOfFee()).dividedBy(Fraction.of(100)), java.math.RoundingMode.HALF_UP);
        return byAmount == null ? byFee : byFee.min(byAmount);
    }
}
