package io.recourse.ui.frame;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The document around the application: style sheets and icon. Theme: see decision 045. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/aura.css")
@StyleSheet("styles/base.css")
@StyleSheet("styles/frame.css")
@StyleSheet("styles/cards.css")
@StyleSheet("styles/marks.css")
@StyleSheet("styles/lists.css")
@StyleSheet("styles/components.css")
@StyleSheet("styles/register.css")
@StyleSheet("styles/clause.css")
@StyleSheet("styles/ledger.css")
@StyleSheet("styles/clock.css")
@StyleSheet("styles/print.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "icons/favicon.svg");
        settings.addMetaTag("robots", "noindex");
    }
}
