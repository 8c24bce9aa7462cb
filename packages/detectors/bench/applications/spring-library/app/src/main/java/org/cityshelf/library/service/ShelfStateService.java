package org.cityshelf.library.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Base64;
import org.cityshelf.library.model.ShelfView;
import org.springframework.stereotype.Service;

@Service
public class ShelfStateService {

    private static final ShelfView START = new ShelfView("title", 0);

    public String write(ShelfView view) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(view);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    public ShelfView read(String cookie) {
        if (cookie == null || cookie.isEmpty()) {
            return START;
        }
        byte[] raw = Base64.getUrlDecoder().decode(cookie);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(raw))) {
            return (ShelfView) in.readObject();
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            return START;
        }
    }

    public ShelfView readShared(String link) {
        byte[] raw = Base64.getUrlDecoder().decode(link);
        try (ObjectInputStream shared = new ObjectInputStream(new ByteArrayInputStream(raw))) {
            shared.setObjectInputFilter(ObjectInputFilter.Config.createFilter("maxdepth=3;maxbytes=2048;org.cityshelf.library.model.ShelfView;!*"));
            return (ShelfView) shared.readObject();
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            return START;
        }
    }
}
