package fr.peltier.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
public class PlanUpload {
    @PostMapping("/plans")
    public int load(@RequestParam MultipartFile plan) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = open(plan.getInputStream())) {
            Plan loaded = (Plan) in.readObject();
            return loaded.getRooms();
        }
    }

    private static ObjectInputStream open(InputStream in) throws IOException {
        return new PlanInputStream(in);
    }
}
