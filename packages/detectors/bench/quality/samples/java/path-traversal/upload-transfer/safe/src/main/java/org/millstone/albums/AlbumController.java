package org.millstone.albums;

import java.io.File;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

@Controller
public class AlbumController {
    private static final String ALBUMS = "/srv/albums";

    @PostMapping("/albums/{album}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void add(@PathVariable long album, @RequestPart MultipartFile picture) throws IOException {
        String folder = ALBUMS + File.separator + album;
        File target = new File(folder, UUID.randomUUID() + ".png");
        picture.transferTo(target);
    }
}
