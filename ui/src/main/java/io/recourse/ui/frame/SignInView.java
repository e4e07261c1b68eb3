package io.recourse.ui.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.recourse.access.CurrentUser;
import io.recourse.access.user.DemoUsers;
import io.recourse.text.Language;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where people sign in; the language can be chosen before. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Reader reader;
    private final LoginForm form = new LoginForm();

    SignInView(Reader reader, DemoSignIns demo) {
        this.reader = reader;
        addClassName("rc-sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts(UiTexts.text("signIn.failed.text")));
        Div panel = new Div(languages(), form);
        panel.addClassName("rc-sign-in-panel");
        List<DemoSignIns.Person> people = demo.people();
        if (!people.isEmpty()) {
            panel.add(demo(people));
        }
        add(story(), panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<String> wait = query.getSingleParameter("wait").filter(seconds -> seconds.matches("[0-9]{1,6}"));
        wait.ifPresent(seconds -> form.setI18n(texts(UiTexts.text("signIn.failed.wait", Long.parseLong(seconds)))));
        form.setError(wait.isPresent() || query.getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return Page.title(UiTexts.text("signIn.title"));
    }

    private static Div story() {
        Span mark = new Span();
        mark.addClassName("rc-brand-mark");
        Div brand = new Div(mark, new Span(UiTexts.text("frame.product")));
        brand.addClassName("rc-brand");
        OrderedList chain = new OrderedList();
        chain.addClassName("rc-sign-in-chain");
        Stream.of("clause", "timeline", "assessment", "claim", "ledger", "report")
                .forEach(step -> chain.add(new ListItem(UiTexts.text("signIn.chain." + step))));
        Paragraph foot = new Paragraph(UiTexts.text("signIn.foot"));
        foot.addClassName("rc-sign-in-foot");
        Div story = new Div(brand, new Div(new H1(UiTexts.text("signIn.promise")), chain), foot);
        story.addClassName("rc-sign-in-story");
        return story;
    }

    private Div demo(List<DemoSignIns.Person> people) {
        UnorderedList list = new UnorderedList();
        for (DemoSignIns.Person person : people) {
            Span name = new Span(person.username());
            name.addClassNames("rc-quiet", "rc-demo-name");
            Button button = new Button(UiTexts.text("role." + person.role()), name, event -> fill(person));
            button.setIconAfterText(true);
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setTooltipText(person.displayName());
            button.setId("demo-" + person.username());
            list.add(new ListItem(button));
        }
        Paragraph text = new Paragraph(UiTexts.text("signIn.demo.text"));
        text.addClassNames("rc-quiet", "rc-small");
        Div demo = new Div(new H2(UiTexts.text("signIn.demo.title")), text, list);
        demo.addClassName("rc-demo");
        return demo;
    }

    private void fill(DemoSignIns.Person person) {
        form.getElement()
                .executeJs(
                        "this.querySelector('#vaadinLoginUsername').value = $0;"
                                + " this.querySelector('#vaadinLoginPassword').value = $1;"
                                + " this.querySelector('vaadin-button[slot=submit]')?.focus();",
                        person.username(),
                        DemoUsers.PASSWORD);
    }

    private Div languages() {
        Div languages = new Div();
        languages.addClassName("rc-sign-in-languages");
        for (Language language : Language.values()) {
            Button button = new Button(language.nativeName(), event -> {
                reader.choose(language);
                getUI().ifPresent(ui -> ui.getPage().reload());
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.getElement().setAttribute("lang", language.tag());
            button.getElement().setAttribute("aria-pressed", String.valueOf(language == reader.language()));
            languages.add(button);
        }
        return languages;
    }

    private static LoginI18n texts(String failure) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form form = texts.getForm();
        form.setTitle(UiTexts.text("signIn.title"));
        form.setUsername(UiTexts.text("signIn.username"));
        form.setPassword(UiTexts.text("signIn.password"));
        form.setSubmit(UiTexts.text("signIn.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(UiTexts.text("signIn.failed.title"));
        error.setMessage(failure);
        error.setUsername(UiTexts.text("signIn.username.missing"));
        error.setPassword(UiTexts.text("signIn.password.missing"));
        return texts;
    }
}
