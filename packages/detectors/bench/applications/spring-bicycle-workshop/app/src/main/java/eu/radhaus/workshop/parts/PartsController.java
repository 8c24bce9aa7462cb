package eu.radhaus.workshop.parts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/parts")
@PreAuthorize("hasRole('STAFF')")
@RequiredArgsConstructor
public class PartsController {
    private final SupplierClient supplier;
    private final CatalogueImport catalogue;
    private final OrderParser orders;

    @GetMapping("/{article}/price")
    public int price(@PathVariable String article) throws IOException, InterruptedException {
        return supplier.price(article);
    }

    @GetMapping(path = "/picture", produces = MediaType.IMAGE_JPEG_VALUE)
    public byte[] picture(@RequestParam("from") String address) throws IOException, InterruptedException {
        return supplier.picture(address);
    }

    @GetMapping(path = "/sheet", produces = MediaType.APPLICATION_PDF_VALUE)
    public byte[] sheet(@RequestParam("from") String address) throws IOException, InterruptedException {
        return supplier.sheet(address);
    }

    @PostMapping("/pictures")
    public List<String> pictures(@RequestPart MultipartFile archive) throws IOException {
        return catalogue.pictures(archive.getInputStream());
    }

    @PostMapping("/sheets")
    public int sheets(@RequestPart MultipartFile archive) throws IOException {
        return catalogue.sheets(archive.getInputStream());
    }

    @PostMapping(path = "/confirmations", consumes = MediaType.APPLICATION_XML_VALUE)
    public List<String> confirmations(HttpServletRequest request) throws IOException {
        return orders.confirmed(request.getInputStream());
    }

    @PostMapping(path = "/deliveries", consumes = MediaType.APPLICATION_XML_VALUE)
    public int deliveries(HttpServletRequest request) throws IOException {
        return orders.delivered(request.getInputStream());
    }
}
