package maps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;

@javax.ws.rs.Path("/maps")
public class MapResource {
    private final Store store = new Store(Path.of("/srv/maps"));

    @GET
    @javax.ws.rs.Path("/{name: .+}")
    @Produces("application/octet-stream")
    public byte[] map(@PathParam("name") String name) throws IOException {
        Path found = store.find(name).orElseThrow(NotFoundException::new);
        return Files.readAllBytes(found);
    }

    static class Store {
        private final Path base;

        Store(Path base) {
            this.base = base.toAbsolutePath().normalize();
        }

        Optional<Path> find(String name) {
            return Optional.of(base.resolve(name)).filter(path -> path.startsWith(base));
        }
    }
}
