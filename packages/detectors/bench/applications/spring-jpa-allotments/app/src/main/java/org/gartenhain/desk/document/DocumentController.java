package org.gartenhain.desk.document;

import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;

@RestController
@RequestMapping("/documents")
public class DocumentController {
    private final DocumentStore store;
    private final DocumentTools tools;

    public DocumentController(DocumentStore store, DocumentTools tools) {
        this.store = store;
        this.tools = tools;
    }

    @GetMapping(value = "/minutes", produces = MediaType.APPLICATION_PDF_VALUE)
    public byte[] minutes(@RequestParam String name) throws IOException {
        return store.minutes(name);
    }

    @GetMapping(value = "/statutes", produces = MediaType.APPLICATION_PDF_VALUE)
    public byte[] statute(@RequestParam String name) throws IOException {
        return store.statute(name);
    }

    @GetMapping(value = "/accounts/{year}", produces = MediaType.APPLICATION_PDF_VALUE)
    public byte[] accounts(@PathVariable int year) throws IOException {
        return store.ofYear(year);
    }

    @PostMapping
    public String upload(@RequestParam MultipartFile file) throws IOException {
        return store.store(file);
    }

    @PostMapping("/pictures")
    public String picture(@RequestParam MultipartFile file) throws IOException {
        return store.storePicture(file);
    }

    @GetMapping("/pages")
    public int pages(@RequestParam String name) throws IOException, InterruptedException {
        return tools.pageCount(name);
    }

    @GetMapping("/thumbnail")
    public int thumbnail(@RequestParam String name, @RequestParam int width) throws IOException, InterruptedException {
        return tools.thumbnail(name, width);
    }

    @PostMapping("/tidy")
    @PreAuthorize("hasRole('BOARD')")
    public int tidy() throws IOException, InterruptedException {
        return tools.tidy();
    }
}
