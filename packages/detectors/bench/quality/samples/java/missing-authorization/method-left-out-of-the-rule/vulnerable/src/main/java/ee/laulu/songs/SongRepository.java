package ee.laulu.songs;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SongRepository extends JpaRepository<Song, Long> {
    List<Song> findAllByOrderByTitle();
}
