package be.torenhof.menus;

import org.dom4j.Document;
import org.dom4j.Node;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class DishController {
    private final Document menu;

    public DishController(Document menu) {
        this.menu = menu;
    }

    @GetMapping("/dish/price")
    public int price(@RequestParam String dish) {
        Node found = menu.selectSingleNode("/menu/dish[@name='" + dish + "']");
        return found == null ? 0 : Integer.parseInt(found.getText());
    }
}
