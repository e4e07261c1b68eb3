package io.recourse.ui.frame;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationConfiguration;
import java.lang.reflect.Proxy;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockServletContext;

/** The texts of the pages without a server, for tests of what pages say. */
public final class SpokenTexts {

    /** Says that this is production, and nothing else. */
    private static final ApplicationConfiguration PRODUCTION = (ApplicationConfiguration) Proxy.newProxyInstance(
            SpokenTexts.class.getClassLoader(),
            new Class<?>[] {ApplicationConfiguration.class},
            (proxy, method, arguments) -> method.getReturnType() == boolean.class
                    ? (Object) method.getName().equals("isProductionMode")
                    : null);

    /** Held here, because Vaadin itself holds the current service weakly. */
    private static final VaadinService SERVICE = new OnlyTexts();

    private SpokenTexts() {}

    /** From now on texts are those of the language. */
    public static void in(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
        VaadinService.setCurrent(SERVICE);
    }

    /** What was set is taken back. */
    public static void forget() {
        LocaleContextHolder.resetLocaleContext();
        VaadinService.setCurrent(null);
    }

    @SuppressWarnings("serial")
    private static final class OnlyTexts extends VaadinServletService {

        private final transient I18NProvider texts = new BundleTexts();

        @Override
        protected VaadinContext constructVaadinContext() {
            VaadinContext context = new VaadinServletContext(new MockServletContext());
            context.setAttribute(ApplicationConfiguration.class, PRODUCTION);
            return context;
        }

        @Override
        public Instantiator getInstantiator() {
            return new TextsInstantiator(this, texts);
        }
    }

    @SuppressWarnings("serial")
    private static final class TextsInstantiator extends DefaultInstantiator {

        private final transient I18NProvider texts;

        TextsInstantiator(VaadinService service, I18NProvider texts) {
            super(service);
            this.texts = texts;
        }

        @Override
        public I18NProvider getI18NProvider() {
            return texts;
        }
    }
}
