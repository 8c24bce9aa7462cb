package com.parcelo.tickets;

import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
public class AttachmentController {

    private final AttachmentService attachments;

    public AttachmentController(AttachmentService attachments) {
        this.attachments = attachments;
    }

    @PostMapping("/tickets/{ticket}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("@ticketAccess.mayEdit(authentication, #ticket)")
    public Map<String, Object> add(@PathVariable long ticket, @RequestParam("file") MultipartFile file)
            throws IOException {
        long size = attachments.store(ticket, file);
        return Map.of("ticket", ticket, "size", size);
    }
}
