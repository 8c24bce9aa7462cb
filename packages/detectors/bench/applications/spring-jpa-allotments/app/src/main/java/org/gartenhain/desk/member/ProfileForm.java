package org.gartenhain.desk.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ProfileForm(@NotBlank @Size(max = 80) String name, @Size(max = 40) String phone, @Size(max = 2000) String about) {
}
