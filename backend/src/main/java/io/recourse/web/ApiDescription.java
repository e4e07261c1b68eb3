package io.recourse.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What the generated OpenAPI description says beside the operations themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().replaceWithClass(BigDecimal.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Recourse API").version("v1").description("""
                                Everything the user interface does. Instants are RFC 3339 in UTC, money is an amount \
                                with its currency, decimals that decide money or breach are strings. Errors are \
                                application/problem+json. Lists take limit (up to 500) and cursor."""))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("API token; READ tokens may only send GET.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** First, so that what is registered later stands before it: it answers for every type that reaches it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }

    @Bean
    OperationCustomizer commonAnswers() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(new HeaderParameter()
                        .name(IdempotencyFilter.HEADER)
                        .required(false)
                        .description("Same key and payload: the first answer again. Same key, other payload: 409.")
                        .schema(new StringSchema().maxLength(200)));
            }
            answers(method).forEach((status, description) -> addAnswer(operation, status, description));
            return operation;
        };
    }

    private static Map<String, String> answers(HandlerMethod method) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("400", "The input breaks a rule; errors names the fields.");
        answers.put("401", "Nobody is signed in, or the token is not valid.");
        answers.put("403", "The roles, or the token's scope, do not allow this.");
        if (method.hasMethodAnnotation(PostMapping.class)) {
            answers.put("409", "The present state does not allow this.");
            answers.put("413", "The request is too large.");
            answers.put("429", "Too many writes; Retry-After says when to go on.");
        }
        return answers;
    }

    private static void addAnswer(Operation operation, String status, String description) {
        if (!operation.getResponses().containsKey(status)) {
            operation.getResponses().addApiResponse(status, new ApiResponse().description(description));
        }
    }
}
