package io.zugang.identity.oidc;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Names the parameters of the OAuth endpoints in the OpenAPI document. Their methods take all parameters as one map, since
 * OAuth has its own errors for missing and repeated ones; and GET and POST take the same.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OAuthParametersFilter implements OASFilter {

    private static final List<Text> CLIENT = List.of(
            new Text("client_id", "The client; also in the Basic header of clients with a secret"),
            new Text("client_secret", "Its secret, unless the Basic header has it"));

    private static final List<Text> AUTHORIZATION = List.of(
            Text.required("response_type", "`code`, nothing else"),
            Text.required("client_id", "The client that asks"),
            Text.required("redirect_uri", "Where to answer, exactly as registered"),
            new Text("response_mode", "`query`, which is what happens without it"),
            Text.required("scope", "Scopes with spaces between, `openid` among them"),
            new Text("state", "Comes back as it is; ties the answer to the request"),
            new Text("nonce", "Comes back in the ID token"),
            new Text("code_challenge", "PKCE: BASE64URL(SHA-256(`code_verifier`))"),
            new Text("code_challenge_method", "`S256`, nothing else"),
            new Text("prompt", "`none`, `login`, `consent` or `select_account`"),
            new Text("max_age", "Seconds; whoever signed in longer ago is asked again"),
            new Text("id_token_hint", "An ID token of the person that is meant"),
            new Text("login_hint", "What the sign-in page shows as login"),
            new Text("ui_locales", "Languages of the pages, best first: `de` or `en`"));

    private static final List<Text> END_SESSION = List.of(
            new Text("id_token_hint", "An ID token of the person signed in; then nobody is asked"),
            new Text("client_id", "The client, unless the hint tells"),
            new Text("post_logout_redirect_uri", "Where to go then, exactly as registered; needs the hint"),
            new Text("state", "Comes back as it is"),
            new Text("ui_locales", "Languages of the pages, best first: `de` or `en`"));

    private static final List<Text> TOKEN = with(
            CLIENT,
            Text.required("grant_type", "`authorization_code`, `refresh_token` or `client_credentials`"),
            new Text("code", "For `authorization_code`: the code"),
            new Text("redirect_uri", "For `authorization_code`: the one that the code was sent to"),
            new Text("code_verifier", "For `authorization_code`, if the request had a `code_challenge`"),
            new Text("refresh_token", "For `refresh_token`: the newest one"),
            new Text("scope", "Fewer scopes than granted, with spaces between"));

    private static final List<Text> ONE_TOKEN = with(
            CLIENT,
            Text.required("token", "The token"),
            new Text("token_type_hint", "`access_token` or `refresh_token`; what it is shows without it"));

    private static final Map<String, List<Text>> QUERIES =
            Map.of("authorize", AUTHORIZATION, "endSession", END_SESSION);

    private static final Map<String, List<Text>> FORMS = Map.of(
            "authorizeByForm", AUTHORIZATION,
            "endSessionByForm", END_SESSION,
            "issueTokens", TOKEN,
            "revokeToken", ONE_TOKEN,
            "introspectToken", ONE_TOKEN);

    @Override
    public Operation filterOperation(Operation operation) {
        var id = operation.getOperationId();
        QUERIES.getOrDefault(id, List.of()).forEach(text -> operation.addParameter(text.query()));
        if (FORMS.containsKey(id)) {
            var media = OASFactory.createMediaType().schema(form(FORMS.get(id)));
            operation.setRequestBody(OASFactory.createRequestBody()
                    .required(true)
                    .content(OASFactory.createContent().addMediaType(MediaType.APPLICATION_FORM_URLENCODED, media)));
        }
        return operation;
    }

    private static Schema form(List<Text> texts) {
        var form = OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
        texts.forEach(text -> form.addProperty(text.name(), text.schema().description(text.description())));
        var required = texts.stream().filter(Text::isRequired).map(Text::name).toList();
        return required.isEmpty() ? form : form.required(required);
    }

    private static List<Text> with(List<Text> more, Text... own) {
        return Stream.concat(Stream.of(own), more.stream()).toList();
    }

    private record Text(String name, String description, boolean isRequired) {

        Text(String name, String description) {
            this(name, description, false);
        }

        static Text required(String name, String description) {
            return new Text(name, description, true);
        }

        Parameter query() {
            return OASFactory.createParameter()
                    .name(name)
                    .in(Parameter.In.QUERY)
                    .required(isRequired)
                    .description(description)
                    .schema(schema());
        }

        Schema schema() {
            return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        }
    }
}
