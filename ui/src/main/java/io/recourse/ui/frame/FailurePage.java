package io.recourse.ui.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.recourse.ui.component.UiTexts;

/** Something broke while a page was made: a reference number for the administrator, the rest is in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        explain(
                UiTexts.text("problem.unexpected.title"),
                UiTexts.text("problem.unexpected.detail", FailureReference.log(parameter.getException())));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
