package eu.radhaus.workshop.documents;

import eu.radhaus.workshop.repairs.RepairRepository;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/repairs/{id}")
@RequiredArgsConstructor
public class DocumentController {
    private static final Map<String, String> ENDINGS = Map.of("image/jpeg", "jpg", "image/png", "png");

    private final DocumentStore store;
    private final RepairRepository repairs;

    @GetMapping("/documents")
    public List<String> list(@PathVariable long id, Principal principal) throws IOException {
        requireOwner(id, principal);
        return store.names(id);
    }

    @GetMapping("/document")
    public ResponseEntity<byte[]> read(@PathVariable long id, @RequestParam String name, Principal principal)
            throws IOException {
        requireOwner(id, principal);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(store.read(id, name));
    }

    @DeleteMapping("/document")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(@PathVariable long id, @RequestParam String name, Principal principal) throws IOException {
        requireOwner(id, principal);
        store.remove(id, name);
    }

    @PostMapping("/photos")
    public ResponseEntity<String> photo(@PathVariable long id, @RequestParam MultipartFile photo, Principal principal)
            throws IOException {
        requireOwner(id, principal);
        String ending = ENDINGS.get(photo.getContentType());
        if (ending == null) {
            return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
        }
        String name = store.keepPhoto(photo.getInputStream(), ending);
        return ResponseEntity.status(HttpStatus.CREATED).contentType(MediaType.TEXT_PLAIN).body(name);
    }

    private void requireOwner(long id, Principal principal) {
        repairs.findByIdAndOwner(id, principal.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
