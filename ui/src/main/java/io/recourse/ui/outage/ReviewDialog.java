package io.recourse.ui.outage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.bulk.ReviewPoint;
import io.recourse.claim.bulk.ReviewService;
import io.recourse.claim.bulk.ReviewTick;
import io.recourse.ui.assessment.FigureWords;
import io.recourse.ui.claim.ClaimTexts;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through claims one by one: the figures of each beside a checklist, all of which must be ticked. */
class ReviewDialog extends Dialog {

    private final transient List<Claim> claims;
    private final transient AssessmentService assessments;
    private final transient ReviewService reviews;
    private int position;

    ReviewDialog(List<Claim> claims, AssessmentService assessments, ReviewService reviews, Runnable done) {
        this.claims = claims;
        this.assessments = assessments;
        this.reviews = reviews;
        setWidth("48rem");
        setMaxWidth("100%");
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                done.run();
            }
        });
        fill();
    }

    private void fill() {
        removeAll();
        getFooter().removeAll();
        if (position >= claims.size()) {
            close();
            return;
        }
        Claim claim = claims.get(position);
        Formats formats = Formats.current();
        setHeaderTitle(UiTexts.text(
                "outages.review.title", claim.name(), formats.number(position + 1), formats.number(claims.size())));
        AssessmentDetail detail = assessments.detail(claim.subject().assessment());
        Set<ReviewPoint> ticked = ticked(claim);
        List<Checkbox> boxes = Stream.of(ReviewPoint.values())
                .map(point -> box(claim, point, ticked.contains(point)))
                .toList();
        Div checklist = new Div(boxes.toArray(Checkbox[]::new));
        checklist.addClassName("rc-checklist");
        checklist.getElement().setAttribute("role", "group");
        checklist.getElement().setAttribute("aria-label", UiTexts.text("outages.checklist"));
        Div body =
                new Div(facts(claim, detail), new Quote(detail.version().terms().quotedText()), steps(detail));
        body.add(checklist);
        body.addClassName("rc-dialog-body");
        add(body);
        Button next = new Button(UiTexts.text("outages.review.done"), event -> {
            if (new FormErrors().run(() -> reviews.review(claim.id(), claim.version()))) {
                position++;
                fill();
            }
        });
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.setEnabled(boxes.stream().allMatch(Checkbox::getValue));
        next.setId("reviewed");
        boxes.forEach(box -> box.addValueChangeListener(
                event -> next.setEnabled(boxes.stream().allMatch(Checkbox::getValue))));
        Button skip = new Button(UiTexts.text("outages.review.skip"), event -> {
            position++;
            fill();
        });
        getFooter().add(new Button(UiTexts.text("administration.close"), event -> close()), skip, next);
    }

    /** What the reader ticked of the claim as it stands; ticks of an earlier version do not count. */
    private Set<ReviewPoint> ticked(Claim claim) {
        return reviews.ticks(claim.id()).stream()
                .filter(tick -> tick.claimVersion() == claim.version()
                        && tick.reviewer().equals(CurrentUser.name()))
                .map(ReviewTick::point)
                .collect(Collectors.toSet());
    }

    /** Stored as it is ticked, so that a review that was broken off goes on where it was. */
    private Checkbox box(Claim claim, ReviewPoint point, boolean ticked) {
        Checkbox box = new Checkbox(UiTexts.text("outages.check." + point.name().toLowerCase(Locale.ROOT)), ticked);
        box.addValueChangeListener(event -> {
            boolean stored = new FormErrors().run(() -> {
                if (event.getValue()) {
                    reviews.tick(claim.id(), claim.version(), point);
                } else {
                    reviews.untick(claim.id(), point);
                }
            });
            if (!stored) {
                close();
            }
        });
        return box;
    }

    private static KeyValueList facts(Claim claim, AssessmentDetail detail) {
        Formats formats = Formats.current();
        return new KeyValueList()
                .fact(
                        UiTexts.text("claims.service"),
                        UiTexts.beside(
                                claim.subject().vendorName(), claim.subject().serviceName()))
                .fact(
                        UiTexts.text("claims.clause"),
                        UiTexts.beside(claim.subject().clauseTitle(), PeriodText.of(claim.periodLabel())))
                .fact(
                        UiTexts.text("outages.figure"),
                        FigureWords.value(detail.assessment().figure()),
                        new Span(" / " + FigureWords.promise(detail.assessment().figure())))
                .fact(
                        UiTexts.text("outages.down"),
                        FigureWords.amount(
                                detail.assessment().figure(),
                                detail.assessment().figure().down()))
                .fact(
                        UiTexts.text("outages.excluded"),
                        FigureWords.amount(
                                detail.assessment().figure(),
                                detail.assessment().figure().excluded()))
                .fact(UiTexts.text("claims.computed"), ClaimTexts.granted(claim))
                .fact(
                        UiTexts.text("claims.claimed"),
                        formats.money(claim.amounts().claimed()))
                .fact(
                        UiTexts.text("claims.latest"),
                        UiTexts.beside(
                                formats.date(claim.deadline().latest()),
                                claim.deadline().zone().getId()))
                .fact(
                        UiTexts.text("claims.period"),
                        Links.to("assessments/" + claim.subject().assessment(), UiTexts.text("outages.assessment")));
    }

    private static OrderedList steps(AssessmentDetail detail) {
        OrderedList list = new OrderedList();
        list.addClassName("rc-steps");
        detail.assessment().entitlement().steps().forEach(step -> list.add(new ListItem(UiTexts.sentence(step))));

        return list;
    }
}
