package com.harrowgate.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.io.FilenameUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class GalleryController {
    private static final Path PICTURES = Path.of("/srv/www/pictures");
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "webp");

    @PostMapping("/gallery")
    @ResponseStatus(HttpStatus.CREATED)
    public void add(@RequestParam("picture") MultipartFile picture) throws IOException {
        String ending = FilenameUtils.getExtension(picture.getOriginalFilename());
        if (!ENDINGS.contains(ending)) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        picture.transferTo(PICTURES.resolve(UUID.randomUUID() + "." + ending));
    }
}
