package org.millstone.flux;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

@Configuration
public class ShelfRoutes {
    @Bean
    public RouterFunction<ServerResponse> shelves() {
        return RouterFunctions.route(RequestPredicates.GET("/shelves/{name}"), this::show);
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        String name = request.pathVariable("name");
        return ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue("<h1>Shelf " + HtmlUtils.htmlEscape(name) + "</h1>");
    }
}
