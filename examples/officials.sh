#!/bin/sh
# Who holds which office, on saved pages: `sh officials.sh PAGE...` prints name, post and place governed.
khao extract "$@" | jq -r '.officials[] | select(.scope == "official" and .name != null)
                           | .name as $name | .positions[] | [$name, .text, .jurisdiction] | @tsv'
