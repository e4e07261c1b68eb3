package io.recourse.ui.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.recourse.text.NotFound;
import io.recourse.ui.component.UiTexts;

/** The page exists, the thing it should show does not. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NothingHerePage extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        explain(
                UiTexts.text("error.notFound.title"),
                parameter.getException().message(UiTexts.language().locale()));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
