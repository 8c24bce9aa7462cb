package no.fjellvik.posts;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PostController {
    private final PostFinder finder;

    public PostController(PostFinder finder) {
        this.finder = finder;
    }

    @GetMapping("/authors/{author}/posts")
    public List<Post> by(@PathVariable String author) {
        return finder.by(author);
    }
}
