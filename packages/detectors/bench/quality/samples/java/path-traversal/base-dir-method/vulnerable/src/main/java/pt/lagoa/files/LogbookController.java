package pt.lagoa.files;

import java.io.IOException;
import org.apache.commons.io.FileUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/logbook")
public class LogbookController {
    private final Folder folder = new Folder("/srv/logbook");

    @GetMapping("/size")
    public long size() throws IOException {
        return FileUtils.sizeOf(folder.below("index.txt"));
    }

    @DeleteMapping
    public void drop(@RequestParam String name) throws IOException {
        FileUtils.forceDelete(folder.below(name));
    }
}
