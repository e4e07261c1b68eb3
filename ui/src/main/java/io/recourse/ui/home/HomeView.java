package io.recourse.ui.home;

import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;

/** The first page. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Page {

    HomeView() {
        show(
                new PageHeader(UiTexts.text("home.title", CurrentUser.actor().displayName())),
                new EmptyState(
                        UiTexts.text("home.empty.title"),
                        UiTexts.text("home.empty.text"),
                        Links.to("import", UiTexts.text("home.empty.import"))));
    }
}
