package org.cityshelf.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.cityshelf.library.model.Book;
import org.cityshelf.library.model.Patron;
import org.cityshelf.library.model.Review;
import org.cityshelf.library.model.ShelfView;
import org.cityshelf.library.repo.BookRepository;
import org.cityshelf.library.repo.CatalogueDao;
import org.cityshelf.library.repo.ReviewRepository;
import org.cityshelf.library.service.AuthorityService;
import org.cityshelf.library.service.PatronService;
import org.cityshelf.library.service.ShelfStateService;
import org.cityshelf.library.util.Digests;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@RequestMapping("/catalogue")
public class CatalogueController {

    private final CatalogueDao catalogue;
    private final BookRepository books;
    private final ReviewRepository reviews;
    private final AuthorityService authorities;
    private final ShelfStateService shelf;
    private final PatronService patrons;

    public CatalogueController(CatalogueDao catalogue, BookRepository books, ReviewRepository reviews,
                               AuthorityService authorities, ShelfStateService shelf, PatronService patrons) {
        this.catalogue = catalogue;
        this.books = books;
        this.reviews = reviews;
        this.authorities = authorities;
        this.shelf = shelf;
        this.patrons = patrons;
    }

    @GetMapping
    public String search(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) String sort,
                         @CookieValue(name = "shelf", required = false) String state, Model model, HttpServletResponse response) throws IOException {
        ShelfView last = shelf.read(state);
        ShelfView view = new ShelfView(sort == null ? last.getSort() : sort, 0);
        response.addHeader("Set-Cookie", ResponseCookie.from("shelf", shelf.write(view)).httpOnly(true).secure(true).sameSite("Lax").path("/").build().toString());
        model.addAttribute("rows", catalogue.search(q, String.valueOf(view.getSort())));
        model.addAttribute("q", q);
        return "catalogue";
    }

    @GetMapping("/shared")
    public String shared(@RequestParam String link, Model model) {
        ShelfView view = shelf.readShared(link);
        model.addAttribute("rows", catalogue.search("", String.valueOf(view.getSort())));
        model.addAttribute("q", "");
        return "catalogue";
    }

    @GetMapping("/author")
    @ResponseBody
    public List<Map<String, Object>> byAuthor(@RequestParam String name, @RequestParam(defaultValue = "ASC") String direction) {
        return catalogue.byAuthor(name, direction);
    }

    @GetMapping("/author/variants")
    @ResponseBody
    public List<String> variants(@RequestParam String name) throws Exception {
        return authorities.variants(name);
    }

    @GetMapping("/subject")
    @ResponseBody
    public List<String> subjects(@RequestParam String code) throws Exception {
        return authorities.subjects(code);
    }

    @GetMapping("/{id}")
    public String show(@PathVariable long id, Model model) {
        Book book = books.findById(id).orElseThrow();
        model.addAttribute("book", book);
        model.addAttribute("blurb", Jsoup.clean(String.valueOf(book.getBlurb()), Safelist.basic()));
        model.addAttribute("reviews", reviews.findTop50ByBookIdOrderByIdDesc(id));
        return "book";
    }

    @GetMapping("/{id}/summary")
    public ResponseEntity<String> summary(@PathVariable long id) {
        Book book = books.findById(id).orElseThrow();
        String text = book.getTitle() + " / " + book.getAuthor();
        return ResponseEntity.ok().eTag(Digests.tag(text)).header("Content-Type", "text/plain;charset=UTF-8").body(text);
    }

    @PostMapping("/{id}/reviews")
    @PreAuthorize("isAuthenticated()")
    public String review(@PathVariable long id, @RequestParam String text, Principal principal) {
        Patron patron = patrons.byEmail(principal.getName());
        Review review = new Review();
        review.setBookId(id);
        review.setPatronId(patron.getId());
        review.setAuthor(patron.getName());
        review.setText(text.substring(0, Math.min(text.length(), 2000)));
        reviews.save(review);
        return "redirect:/catalogue/" + id;
    }
}
