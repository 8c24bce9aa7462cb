package ee.laulu.songs;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/songs")
class SongController {
    record Sheet(String title) {}

    private final SongRepository songs;

    SongController(SongRepository songs) {
        this.songs = songs;
    }

    @GetMapping
    List<Song> all() {
        return songs.findAllByOrderByTitle();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Song add(@RequestBody Sheet sheet) {
        Song song = new Song();
        song.setTitle(sheet.title());
        return songs.save(song);
    }

    @PostMapping("/{id}/voices")
    void addVoice(@PathVariable Long id, @RequestBody String voice) {
        Song song = songs.findById(id).orElseThrow();
        song.getVoices().add(voice);
        songs.save(song);
    }

    @PutMapping("/{id}")
    void change(@PathVariable Long id, @RequestBody Sheet sheet) {
        Song song = songs.findById(id).orElseThrow();
        song.setTitle(sheet.title());
        songs.save(song);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable Long id) {
        songs.deleteById(id);
    }
}
