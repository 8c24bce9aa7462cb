package at.almtal.rules;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class FarmController {
    public static class Delivery {
        @KnownFarmValidator.KnownFarm
        private String farm;
        private int litres;

        public String getFarm() {
            return farm;
        }

        public void setFarm(String farm) {
            this.farm = farm;
        }

        public int getLitres() {
            return litres;
        }

        public void setLitres(int litres) {
            this.litres = litres;
        }
    }

    @PostMapping("/deliveries")
    public int deliver(@Valid @RequestBody Delivery delivery) {
        return delivery.getLitres();
    }
}
